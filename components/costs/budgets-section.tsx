import { DataTable } from "@/components/charts/data-table";
import { Plot } from "@/components/charts/plot/plot";
import styles from "@/components/costs/cost-page.module.css";
import { Question } from "@/components/ui/question";
import { budgetPlot } from "@/lib/charts/costs/budget-plot";
import { budgetSentence, budgetsSentence } from "@/lib/charts/costs/cost-words";
import { showDay } from "@/lib/dates/show-day";
import { formatDayRange } from "@/lib/format/format-day-range";
import { formatMoney } from "@/lib/format/format-money";
import type { TeamCosts } from "@/lib/metrics/costs/team-costs";

type BudgetsSectionProps = Pick<TeamCosts, "budgets" | "currency">;

/** How each budget is used up. */
export function BudgetsSection({ budgets, currency }: BudgetsSectionProps) {
  return (
    <Question
      id="agreed"
      heading="Is it within what was agreed?"
      answer={budgetsSentence(budgets, currency)}
      explained="costs"
    >
      <div className={styles.pair}>
        {currency === null
          ? null
          : budgets.map((budget) => {
              const data = budgetPlot(budget, currency);
              const title = `${budget.client}, ${formatDayRange(budget.from, budget.to)}`;
              const sentence = budgetSentence(budget, currency);
              return data === null ? (
                <div key={budget.id} className={styles.box} data-budget={budget.client}>
                  <h3>{title}</h3>
                  <p>{sentence}</p>
                </div>
              ) : (
                <div key={budget.id} data-budget={budget.client} className={styles.chart}>
                  <Plot
                    name={`budget-${budget.id}`}
                    title={title}
                    note={sentence}
                    data={data}
                    table={
                      <DataTable
                        caption="Spent by the end of each day"
                        columns={["Day", "Spent"]}
                        rows={budget.points.map(({ day, spent }) => [
                          showDay(day),
                          formatMoney(spent, currency),
                        ])}
                      />
                    }
                  />
                </div>
              );
            })}
      </div>
    </Question>
  );
}
