import { CostHistory } from "@/components/costs/cost-history";
import styles from "@/components/costs/cost-page.module.css";
import { CurrencyForm } from "@/components/costs/currency-form";
import { EntryList } from "@/components/costs/entry-list";
import { Question } from "@/components/ui/question";
import type { Budget, DayRate } from "@/lib/cards/costs/cost-entries";
import { currencyChoices } from "@/lib/cards/costs/currency";
import type { FormAction } from "@/lib/cards/form-state";
import { showDay } from "@/lib/dates/show-day";
import { formatDayRange } from "@/lib/format/format-day-range";
import { formatMoney } from "@/lib/format/format-money";

export type CostActions = Record<
  "saveRate" | "saveBudget" | "removeRate" | "removeBudget" | "setCurrency" | "undo",
  FormAction
>;

type RatesSectionProps = {
  rates: DayRate[];
  budgets: Budget[];
  clients: string[];
  currency: string | null;
  changes: { revision: number; how: string; sentences: string[] }[];
  actions: CostActions;
};

/** Where rates and budgets are entered, with their history. */
export function RatesSection(props: RatesSectionProps) {
  const { rates, budgets, clients, currency, changes, actions } = props;
  const currencies = currencyChoices();
  const money = (amount: string) => (currency === null ? amount : formatMoney(amount, currency));
  return (
    <Question
      id="entered"
      heading="What does a day cost, and what was agreed?"
      answer="A rate counts from its day until the next; a client’s own take the place of the team’s."
    >
      <div className={styles.pair}>
        <div className={styles.box}>
          <EntryList
            kind="rate"
            heading="Day rates"
            none="No rate yet: nothing costs anything."
            entries={rates.map((entry) => ({
              entry,
              words: `${entry.client ?? "All clients"}: ${money(entry.amount)} from ${showDay(entry.from)}`,
            }))}
            {...{ clients, currency }}
            currencies={currency === null ? currencies : []}
            save={actions.saveRate}
            remove={actions.removeRate}
            undo={actions.undo}
          />
        </div>
        <div className={styles.box}>
          <EntryList
            kind="budget"
            heading="Budgets"
            none="No budget yet."
            entries={budgets.map((entry) => ({
              entry,
              words: `${entry.client}: ${money(entry.amount)} for ${formatDayRange(entry.from, entry.to)}`,
            }))}
            {...{ clients, currency }}
            currencies={currency === null ? currencies : []}
            save={actions.saveBudget}
            remove={actions.removeBudget}
            undo={actions.undo}
          />
        </div>
      </div>
      <div className={styles.folded}>
        {currency === null ? null : (
          <CurrencyForm
            currency={currency}
            choices={currencies}
            action={actions.setCurrency}
            undo={actions.undo}
          />
        )}
        <CostHistory changes={changes} undo={actions.undo} />
      </div>
    </Question>
  );
}
