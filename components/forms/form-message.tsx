import { Alert } from "@mantine/core";
import type { FormState } from "@/lib/cards/form-state";

/** What came of the last attempt to send a form; nothing before the first. */
export function FormMessage({ state }: { state: FormState }) {
  if (state.message === null) return null;
  const refused = state.status === "refused";
  return (
    <Alert
      role={refused ? "alert" : "status"}
      color={refused ? "red" : "teal"}
      title={refused ? "Not saved" : undefined}
    >
      {state.message}
    </Alert>
  );
}
