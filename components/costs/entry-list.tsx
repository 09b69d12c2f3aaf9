import type { CurrencyChoice } from "@/components/costs/currency-field";
import { EntryForm, type ShownEntry } from "@/components/costs/entry-form";
import styles from "@/components/costs/entry-list.module.css";
import { RemoveEntry } from "@/components/costs/remove-entry";
import type { FormAction } from "@/lib/cards/form-state";

type EntryListProps = {
  kind: "rate" | "budget";
  heading: string;
  none: string;
  /** Each with what the list says of it */
  entries: { entry: ShownEntry; words: string }[];
  clients: string[];
  currency: string | null;
  currencies: CurrencyChoice[];
  save: FormAction;
  remove: FormAction;
  undo: FormAction;
};

/** The rates or budgets of a team, each to be changed or removed, and a form for another. */
export function EntryList(props: EntryListProps) {
  const { kind, heading, none, entries, clients, currency, currencies, save, remove, undo } = props;
  return (
    <section aria-labelledby={`${kind}s`} className={styles.part}>
      <h3 id={`${kind}s`}>{heading}</h3>
      {entries.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <ul className={styles.list}>
          {entries.map(({ entry, words }) => (
            <li key={entry.id}>
              <p>
                <bdi>{words}</bdi>
              </p>
              <details>
                <summary aria-label={`Change: ${words}`}>Change</summary>
                <EntryForm
                  key={`${entry.client} ${entry.from} ${entry.to} ${entry.amount}`}
                  {...{ kind, entry, clients, currency, currencies, undo }}
                  action={save}
                />
                <RemoveEntry id={entry.id} words={words} action={remove} undo={undo} />
              </details>
            </li>
          ))}
        </ul>
      )}
      <EntryForm {...{ kind, clients, currency, currencies, undo }} action={save} />
    </section>
  );
}
