"use client";

import { Button } from "@mantine/core";
import styles from "@/components/deliveries/add-chosen-bar.module.css";
import { type DeliveryOption, deliveryChoices } from "@/components/deliveries/delivery-choice";
import { ChoiceSelect } from "@/components/forms/choice-select";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";
import { formatNumber } from "@/lib/format/format-number";

type AddChosenBarProps = {
  /** The form that the ticks of the page belong to */
  id: string;
  action: FormAction;
  deliveries: DeliveryOption[];
  chosen: number;
  /** Nothing is ticked any more */
  onDone: () => void;
};

/** Puts the cards that are ticked on the page into a delivery. */
export function AddChosenBar({ id, action, deliveries, chosen, onDone }: AddChosenBarProps) {
  const { state, pending, formProps } = useFormAction(action, {
    onDone: (_state, form) => {
      form.reset();
      onDone();
    },
  });
  return (
    <form id={id} {...formProps} className={styles.bar} data-chosen={chosen > 0 || undefined}>
      <span aria-live="polite">
        {chosen === 0
          ? "Tick cards to add them to"
          : `Add ${formatNumber(chosen)} ${chosen === 1 ? "card" : "cards"} to`}
      </span>
      <ChoiceSelect name="delivery" aria-label="Delivery" data={deliveryChoices(deliveries)} />
      <Button type="submit" variant="default" loading={pending}>
        Add to delivery
      </Button>
      {state.status === "refused" ? <FormMessage state={state} /> : null}
    </form>
  );
}
