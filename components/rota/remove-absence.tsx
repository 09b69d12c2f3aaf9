"use client";

import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import styles from "@/components/rota/rota-forms.module.css";
import quiet from "@/components/ui/quiet-button.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import type { Absence, RotaPerson } from "@/lib/cards/rota/rota";
import { formatDayRange } from "@/lib/format/format-day-range";

type RemoveAbsenceProps = {
  person: RotaPerson;
  away: Absence;
  version: number;
  action: FormAction;
};

/** An absence, with the button that takes it away. */
export function RemoveAbsence({ person, away, version, action }: RemoveAbsenceProps) {
  const { state, pending, formProps } = useFormAction(action);
  const words = formatDayRange(away.from, away.to);
  return (
    <form {...formProps} className={styles.form} aria-label={`${person.name} away ${words}`}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="id" value={person.id} />
      <input type="hidden" name="from" value={away.from} />
      <span>Away {words}</span>
      <button type="submit" className={quiet.button} disabled={pending}>
        Remove this absence
      </button>
      <FormMessage state={state} />
    </form>
  );
}
