import { type FormAction, newForm, sentByScript } from "@/lib/cards/form-state";

/**
 * Sends a form that stands nowhere on the page, for the undo of a toast.
 * Throws an Error with the reason where it is refused.
 */
export async function sendForm(
  action: FormAction,
  values: Readonly<Record<string, string | number>>,
  done: string,
): Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, String(value));
  form.set(sentByScript, "yes");
  const answer = await action(newForm, form);
  if (answer.status !== "done") throw new Error(answer.message ?? "Nothing was undone.");
  return done;
}
