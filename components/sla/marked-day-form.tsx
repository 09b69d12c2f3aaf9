"use client";

import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import styles from "@/components/sla/marked-day-form.module.css";
import quiet from "@/components/ui/quiet-button.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import type { IsoDay } from "@/lib/dates/day";

type MarkedDayFormProps = { action: FormAction; today: IsoDay };

/** Marks a day on which the team changed how it works. */
export function MarkedDayForm({ action, today }: MarkedDayFormProps) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action, {
    onDone: (_state, form) => form.reset(),
  });
  return (
    <form {...formProps} className={styles.form} aria-label="Mark a day">
      <label className={styles.field}>
        <span>Day</span>
        <input type="date" name="day" max={today} defaultValue={typed("day", today)} />
        <FieldError text={errorOf("day")} />
      </label>
      <label className={`${styles.field} ${styles.words}`}>
        <span>What changed</span>
        <input
          name="label"
          placeholder="Started quoting SLAs"
          autoComplete="off"
          defaultValue={typed("label")}
        />
        <FieldError text={errorOf("label")} />
      </label>
      <button type="submit" className={quiet.button} disabled={pending}>
        Mark the day
      </button>
      {state.errors.length === 0 ? <FormMessage state={state} /> : null}
    </form>
  );
}

function FieldError({ text }: { text: string | undefined }) {
  return text === undefined ? null : (
    <span role="alert" className={styles.error}>
      {text}
    </span>
  );
}
