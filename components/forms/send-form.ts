import { NoAnswer, noAnswerToUndo } from "@/components/ui/no-answer";
import { newRepeatKey } from "@/components/ui/repeat-key";
import { type FormAction, keyField, newForm, sentByScript } from "@/lib/cards/form-state";

/**
 * What sends a form that stands nowhere on the page, for the undo of a toast; sent again it does
 * nothing twice. It throws an Error with the reason where it is refused.
 */
export function formSender(
  action: FormAction,
  values: Readonly<Record<string, string | number>>,
  done: string,
): () => Promise<string> {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, String(value));
  form.set(sentByScript, "yes");
  form.set(keyField, newRepeatKey());
  return async () => {
    const answer = await action(newForm, form).catch(() => {
      throw new NoAnswer(noAnswerToUndo);
    });
    if (answer.status !== "done") throw new Error(answer.message ?? "Nothing was undone.");
    return done;
  };
}
