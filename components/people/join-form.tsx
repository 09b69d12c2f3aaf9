"use client";

import { Button } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";

type Props = { action: FormAction; teamName: string };

/** One press for somebody who has an account already. */
export function JoinForm({ action, teamName }: Props) {
  const { state, pending, formProps } = useFormAction(action);
  return (
    <form {...formProps} data-unguarded>
      <FormMessage state={state} />
      <Button type="submit" loading={pending}>
        Join {teamName}
      </Button>
    </form>
  );
}
