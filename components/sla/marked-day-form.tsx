"use client";

import { Button, TextInput } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import styles from "@/components/sla/marked-day-form.module.css";
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
      <TextInput
        type="date"
        name="day"
        label="Day"
        max={today}
        defaultValue={typed("day", today)}
        error={errorOf("day")}
      />
      <TextInput
        name="label"
        label="What changed"
        placeholder="Started quoting SLAs"
        className={styles.words}
        autoComplete="off"
        defaultValue={typed("label")}
        error={errorOf("label")}
      />
      <Button type="submit" variant="default" loading={pending}>
        Mark the day
      </Button>
      {state.errors.length === 0 ? <FormMessage state={state} /> : null}
    </form>
  );
}
