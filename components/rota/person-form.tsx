"use client";

import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { RotaField } from "@/components/rota/rota-field";
import styles from "@/components/rota/rota-forms.module.css";
import quiet from "@/components/ui/quiet-button.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import type { RotaPerson } from "@/lib/cards/rota/rota";

type PersonFormProps = {
  /** Null for somebody new */
  person: RotaPerson | null;
  version: number;
  action: FormAction;
};

/** Somebody's name and first and last day on the rota. */
export function PersonForm({ person, version, action }: PersonFormProps) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action, {
    onDone: (_state, form) => {
      if (person === null) form.reset();
    },
  });
  return (
    <form
      {...formProps}
      className={styles.form}
      aria-label={person === null ? "Add somebody" : `${person.name} on the rota`}
    >
      <input type="hidden" name="version" value={version} />
      {person === null ? null : <input type="hidden" name="id" value={person.id} />}
      <RotaField label="Name" error={errorOf("name")}>
        <input
          name="name"
          dir="auto"
          autoComplete="off"
          defaultValue={typed("name", person?.name ?? "")}
        />
      </RotaField>
      <RotaField label="First day, if any" error={errorOf("from")}>
        <input type="date" name="from" defaultValue={typed("from", person?.from ?? "")} />
      </RotaField>
      <RotaField label="Last day, if any" error={errorOf("to")}>
        <input type="date" name="to" defaultValue={typed("to", person?.to ?? "")} />
      </RotaField>
      <button type="submit" className={quiet.button} disabled={pending}>
        {person === null ? "Add to the rota" : "Save"}
      </button>
      {person === null ? null : (
        <button type="submit" name="remove" value="yes" className={quiet.button} disabled={pending}>
          Remove from the rota
        </button>
      )}
      {["name", "from", "to"].some(errorOf) ? null : <FormMessage state={state} />}
    </form>
  );
}
