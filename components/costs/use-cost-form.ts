import { formSender } from "@/components/forms/send-form";
import { useFormAction } from "@/components/forms/use-form-action";
import { showToast } from "@/components/ui/toast";
import type { FormAction, FormState } from "@/lib/cards/form-state";

/** A form that changes what costs rest on; a toast says what was done, with a way back. */
export function useCostForm(
  action: FormAction,
  undo: FormAction,
  onDone?: (form: HTMLFormElement) => void,
) {
  return useFormAction(action, {
    onDone: (state, form) => {
      tell(state, undo);
      onDone?.(form);
    },
  });
}

function tell({ result }: FormState, undo: FormAction): void {
  const { text, revision } = result;
  if (text === undefined || revision === undefined) return;
  showToast({
    text,
    undo: formSender(undo, { revision }, "Undone."),
  });
}
