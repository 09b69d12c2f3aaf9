"use client";

import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { RotaField } from "@/components/rota/rota-field";
import styles from "@/components/rota/rota-forms.module.css";
import quiet from "@/components/ui/quiet-button.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import type { RotaPerson } from "@/lib/cards/rota/rota";

type AbsenceFormProps = { person: RotaPerson; version: number; action: FormAction };

/** Notes days on which somebody is away. */
export function AbsenceForm({ person, version, action }: AbsenceFormProps) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action, {
    onDone: (_state, form) => form.reset(),
  });
  return (
    <form {...formProps} className={styles.form} aria-label={`${person.name} is away`}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="id" value={person.id} />
      <RotaField label="Away from" error={errorOf("from")}>
        <input type="date" name="from" defaultValue={typed("from")} />
      </RotaField>
      <RotaField label="Until (blank for one day)" error={errorOf("to")}>
        <input type="date" name="to" defaultValue={typed("to")} />
      </RotaField>
      <button type="submit" className={quiet.button} disabled={pending}>
        Note the absence
      </button>
      {["from", "to"].some(errorOf) ? null : <FormMessage state={state} />}
    </form>
  );
}
