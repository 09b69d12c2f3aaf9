"use client";

import { Button, TextInput } from "@mantine/core";
import styles from "@/components/deliveries/delivery-forms.module.css";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";
import type { IsoDay } from "@/lib/dates/day";

type NewDeliveryFormProps = { action: FormAction; today: IsoDay; chosen: number[] };

/** Name, target day and the cards that it starts with; further ones come on its own page. */
export function NewDeliveryForm({ action, today, chosen }: NewDeliveryFormProps) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(action);
  return (
    <form {...formProps} className={styles.form} aria-label="A new delivery">
      <TextInput
        name="name"
        label="Name"
        placeholder="Spring release"
        dir="auto"
        maxLength={200}
        autoComplete="off"
        className={styles.wide}
        defaultValue={typed("name")}
        error={errorOf("name")}
        autoFocus={chosen.length > 0}
      />
      <TextInput
        type="date"
        name="target"
        label="Target day"
        min={today}
        defaultValue={typed("target")}
        error={errorOf("target")}
      />
      <TextInput
        name="cards"
        label="Cards, by number"
        placeholder="12, 15"
        autoComplete="off"
        className={styles.wide}
        defaultValue={typed("cards", chosen.join(", "))}
        error={state.errors.find(({ field }) => field.startsWith("cards"))?.message}
      />
      <Button type="submit" loading={pending}>
        Make it
      </Button>
      {state.errors.length === 0 ? <FormMessage state={state} /> : null}
    </form>
  );
}
