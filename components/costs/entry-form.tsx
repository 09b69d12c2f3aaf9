"use client";

import { useId } from "react";
import { type CurrencyChoice, CurrencyField } from "@/components/costs/currency-field";
import styles from "@/components/costs/entry-form.module.css";
import { useCostForm } from "@/components/costs/use-cost-form";
import { FormMessage } from "@/components/forms/form-message";
import {
  isSettingsConflict,
  SettingsConflict,
  StartFields,
} from "@/components/settings/settings-conflict";
import quiet from "@/components/ui/quiet-button.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import type { IsoDay } from "@/lib/dates/day";

/** A rate or budget as its form shows it. */
export type ShownEntry = {
  id: number;
  client: string | null;
  from: IsoDay;
  to?: IsoDay;
  amount: string;
};

type EntryFormProps = {
  kind: "rate" | "budget";
  /** What is changed; absent where one is added */
  entry?: ShownEntry;
  clients: string[];
  /** Null while the team has named none: then the form asks */
  currency: string | null;
  currencies: CurrencyChoice[];
  action: FormAction;
  undo: FormAction;
};

/** Enters or changes a day rate or a budget. */
export function EntryForm(props: EntryFormProps) {
  const { kind, entry, clients, currency, action, undo } = props;
  const list = useId();
  const { state, pending, formProps, typed, errorOf } = useCostForm(action, undo, (form) => {
    if (entry === undefined) form.reset();
    form.closest("details")?.removeAttribute("open");
  });
  const isRate = kind === "rate";
  const labels: Record<string, string> = {
    client: "Client",
    from: isRate ? "From" : "First day",
    to: "Last day",
    amount: amountLabel(isRate, currency),
  };
  const start = {
    ...{ client: entry?.client ?? "", from: entry?.from ?? "", amount: entry?.amount ?? "" },
    ...(isRate ? {} : { to: entry?.to ?? "" }),
  };
  const field = (name: string, label: string, start: string | undefined, input: InputLook) => (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        {...input}
        name={name}
        autoComplete="off"
        defaultValue={typed(name, start ?? "")}
        aria-invalid={errorOf(name) !== undefined || undefined}
      />
      {errorOf(name) === undefined ? null : (
        <span role="alert" className={styles.error}>
          {errorOf(name)}
        </span>
      )}
    </label>
  );
  return (
    <form
      {...formProps}
      className={styles.form}
      aria-label={`${entry ? "Change" : "Add"} a ${kind}`}
    >
      {entry ? <input type="hidden" name="id" value={entry.id} /> : null}
      {field("client", "Client", entry?.client ?? undefined, {
        list,
        placeholder: isRate ? "All clients" : "",
      })}
      <datalist id={list}>
        {clients.map((client) => (
          <option key={client} value={client} />
        ))}
      </datalist>
      {field("from", isRate ? "From" : "First day", entry?.from, { type: "date" })}
      {isRate ? null : field("to", "Last day", entry?.to, { type: "date" })}
      {field("amount", amountLabel(isRate, currency), entry?.amount, {
        inputMode: "decimal",
        placeholder: isRate ? "650.00" : "50000.00",
      })}
      {currency === null ? (
        <CurrencyField
          choices={props.currencies}
          start={typed("currency")}
          error={errorOf("currency")}
        />
      ) : null}
      <button type="submit" className={quiet.button} disabled={pending}>
        {entry ? "Save" : `Add the ${kind}`}
      </button>
      {entry ? <StartFields start={start} state={state} /> : null}
      <SettingsConflict state={state} labelOf={(name) => labels[name] ?? name} />
      {state.errors.length === 0 && !isSettingsConflict(state) ? (
        <FormMessage state={state} />
      ) : null}
    </form>
  );
}

type InputLook = {
  type?: "date";
  list?: string;
  placeholder?: string;
  inputMode?: "decimal";
};

function amountLabel(isRate: boolean, currency: string | null): string {
  const what = isRate ? "A person’s day" : "Agreed";
  return currency === null ? what : `${what}, ${currency}`;
}
