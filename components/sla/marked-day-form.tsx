"use client";

import { FormMessage } from "@/components/forms/form-message";
import styles from "@/components/forms/inline-form.module.css";
import { InlineInput } from "@/components/forms/inline-input";
import { formSender } from "@/components/forms/send-form";
import { useFormAction } from "@/components/forms/use-form-action";
import quiet from "@/components/ui/quiet-button.module.css";
import { showToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/cards/form-state";
import type { MarkedDay } from "@/lib/cards/team/marked-day";
import type { IsoDay } from "@/lib/dates/day";

type MarkedDayFormProps = {
  action: FormAction;
  today: IsoDay;
  /** The one that is changed; none for a new one */
  mark?: MarkedDay;
};

/** Marks a day on which the team changed how it works, or changes what was marked. */
export function MarkedDayForm({ action, today, mark }: MarkedDayFormProps) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action, {
    onDone: (_state, form) => {
      if (mark === undefined) form.reset();
      else {
        const { id, day, label } = mark;
        showToast({
          text: `“${label}” is changed.`,
          undo: formSender(action, { id, day, label }, "The marked day is what it was."),
        });
      }
    },
  });
  return (
    <form
      {...formProps}
      className={styles.form}
      aria-label={mark ? `Change “${mark.label}”` : "Mark a day"}
    >
      {mark ? <input type="hidden" name="id" value={mark.id} /> : null}
      <InlineInput
        label="Day"
        error={errorOf("day")}
        type="date"
        name="day"
        max={today}
        defaultValue={typed("day", mark?.day ?? today)}
      />
      <InlineInput
        label="What changed"
        error={errorOf("label")}
        isWide
        name="label"
        placeholder="Started quoting SLAs"
        autoComplete="off"
        defaultValue={typed("label", mark?.label)}
      />
      <button type="submit" className={quiet.button} disabled={pending}>
        {mark ? "Save" : "Mark the day"}
      </button>
      {state.errors.length === 0 ? <FormMessage state={state} /> : null}
    </form>
  );
}
