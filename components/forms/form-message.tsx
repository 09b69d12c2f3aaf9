import { Alert } from "@mantine/core";
import { type FormState, keyReused, notCertain, shownBefore } from "@/lib/cards/form-state";

type Props = { state: FormState; refusedTitle?: string };

/** Where "not saved" would say more than is known. */
const titles: Readonly<Record<string, string>> = {
  [notCertain]: "Not certain",
  [keyReused]: "Saved before",
  [shownBefore]: "Made before",
};

/** What came of the last attempt to send a form; nothing before the first. */
export function FormMessage({ state, refusedTitle = "Not saved" }: Props) {
  if (state.message === null) return null;
  const refused = state.status === "refused";
  const title = state.code === null ? undefined : titles[state.code];
  return (
    <Alert
      role={refused ? "alert" : "status"}
      color={refused ? "red" : "teal"}
      title={refused ? (title ?? refusedTitle) : undefined}
    >
      {state.message}
    </Alert>
  );
}
