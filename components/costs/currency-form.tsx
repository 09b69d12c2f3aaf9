"use client";

import { type CurrencyChoice, CurrencyField } from "@/components/costs/currency-field";
import styles from "@/components/costs/entry-form.module.css";
import { useCostForm } from "@/components/costs/use-cost-form";
import quiet from "@/components/ui/quiet-button.module.css";
import type { FormAction } from "@/lib/cards/form-state";

type CurrencyFormProps = {
  currency: string;
  choices: CurrencyChoice[];
  action: FormAction;
  undo: FormAction;
};

/** Says that all amounts are in another currency. */
export function CurrencyForm({ currency, choices, action, undo }: CurrencyFormProps) {
  const { pending, formProps, typed, errorOf } = useCostForm(action, undo);
  return (
    <details>
      <summary>All amounts are in {currency}. Change that</summary>
      <form {...formProps} className={styles.form} aria-label="Change the currency">
        <CurrencyField
          key={currency}
          choices={choices}
          start={typed("currency", currency)}
          error={errorOf("currency")}
        />
        <button type="submit" className={quiet.button} disabled={pending}>
          Change the currency
        </button>
        <p>Their numbers stay as they are: nothing is exchanged.</p>
      </form>
    </details>
  );
}
