import { noAnswer } from "@/components/ui/no-answer";
import { type FormState, newForm, notCertain } from "@/lib/cards/form-state";

/** Sends a bulk change and tells the share that is done as it goes; answers the form's next state. */
export async function readBulkProgress(
  form: FormData,
  tell: (share: number) => void,
): Promise<FormState> {
  try {
    const answer = await fetch(`${window.location.pathname.replace(/\/$/, "")}/bulk`, {
      method: "POST",
      body: form,
    });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) break;
      text += part.value;
      const lines = text.split("\n");
      text = lines.pop() ?? "";
      for (const line of lines) {
        const { share, state }: { share?: number; state?: FormState } = JSON.parse(line);
        if (share !== undefined) tell(share);
        if (state) return state;
      }
    }
  } catch {
    // Told below, like an answer that broke off.
  }
  return { ...newForm, status: "refused", code: notCertain, message: noAnswer };
}
