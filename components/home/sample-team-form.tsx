"use client";

import { Button } from "@mantine/core";
import { useFormStatus } from "react-dom";

type Props = { action: () => Promise<void>; isFirstChoice: boolean };

/** Loads the sample team with one press. */
export function SampleTeamForm({ action, isFirstChoice }: Props) {
  return (
    <form action={action}>
      <SubmitButton isFirstChoice={isFirstChoice} />
    </form>
  );
}

function SubmitButton({ isFirstChoice }: { isFirstChoice: boolean }) {
  const { pending } = useFormStatus();
  return (
    <Button type="submit" loading={pending} variant={isFirstChoice ? "filled" : "default"}>
      Load the sample team
    </Button>
  );
}
