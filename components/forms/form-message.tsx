import { Alert } from "@mantine/core";
import type { FormState } from "@/lib/cards/form-state";

type Props = { state: FormState; refusedTitle?: string };

/** What came of the last attempt to send a form; nothing before the first. */
export function FormMessage({ state, refusedTitle = "Not saved" }: Props) {
  if (state.message === null) return null;
  const refused = state.status === "refused";
  return (
    <Alert
      role={refused ? "alert" : "status"}
      color={refused ? "red" : "teal"}
      title={refused ? refusedTitle : undefined}
    >
      {state.message}
    </Alert>
  );
}
