"use client";

import { FormMessage } from "@/components/forms/form-message";
import { formSender } from "@/components/forms/send-form";
import { useFormAction } from "@/components/forms/use-form-action";
import quiet from "@/components/ui/quiet-button.module.css";
import { showToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/cards/form-state";
import type { MarkedDay } from "@/lib/cards/team/marked-day";

type RemoveMarkedDayProps = { action: FormAction; add: FormAction; mark: MarkedDay };

/** Takes a marked day away, with a way back. */
export function RemoveMarkedDay({ action, add, mark }: RemoveMarkedDayProps) {
  const { state, pending, formProps } = useFormAction(action, {
    onDone: () =>
      showToast({
        text: `“${mark.label}” is no longer marked.`,
        undo: formSender(add, { day: mark.day, label: mark.label }, "The day is marked again."),
      }),
  });
  return (
    <form {...formProps}>
      <input type="hidden" name="id" value={mark.id} />
      <button type="submit" className={quiet.button} disabled={pending}>
        Remove this marked day
      </button>
      <FormMessage state={state} />
    </form>
  );
}
