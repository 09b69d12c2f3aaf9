"use client";

import { VisuallyHidden } from "@mantine/core";
import styles from "@/components/costs/people-form.module.css";
import { useCostForm } from "@/components/costs/use-cost-form";
import { useIsReader } from "@/components/ui/reader-view";
import type { FormAction } from "@/lib/cards/form-state";

type PeopleFormProps = { number: number; people: string; action: FormAction; undo: FormAction };

/** How many people work on a card. */
export function PeopleForm({ number, people, action, undo }: PeopleFormProps) {
  const { state, pending, formProps, typed } = useCostForm(action, undo);
  if (useIsReader()) return people;
  const problem = state.status === "refused" ? state.message : null;
  return (
    <form {...formProps} className={styles.form}>
      <label>
        <VisuallyHidden>People on card {number}</VisuallyHidden>
        <input
          key={people}
          name="people"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={typed("people", people)}
          aria-invalid={problem !== null || undefined}
        />
      </label>
      <button type="submit" disabled={pending}>
        Set<VisuallyHidden> the people on card {number}</VisuallyHidden>
      </button>
      {problem === null ? null : (
        <span role="alert" className={styles.error}>
          {problem}
        </span>
      )}
    </form>
  );
}
