import { DataTable } from "@/components/charts/data-table";
import styles from "@/components/costs/cost-page.module.css";
import exports from "@/components/planning/export-links.module.css";
import { Question } from "@/components/ui/question";
import type { CostQuestion } from "@/lib/cards/costs/cost-entries";
import { amountDigits } from "@/lib/cards/costs/currency";
import { costHref } from "@/lib/charts/costs/cost-view";
import { costSentence, notCountedSentence } from "@/lib/charts/costs/cost-words";
import { monthTable } from "@/lib/charts/costs/month-table";
import { dayWords } from "@/lib/format/day-words";
import { formatMoney } from "@/lib/format/format-money";
import { formatNumber } from "@/lib/format/format-number";
import type { TeamCosts } from "@/lib/metrics/costs/team-costs";

type SumsSectionProps = { slug: string; view: CostQuestion; costs: TeamCosts };

/** What it cost, by client and by month. */
export function SumsSection({ slug, view, costs }: SumsSectionProps) {
  const { currency, client, clients, months, dayCount } = costs;
  const notCounted = notCountedSentence(costs);
  const path = `/t/${slug}/cost`;
  const money = (amount: string) => (currency === null ? "no rate" : formatMoney(amount, currency));
  return (
    <Question
      id="costs"
      heading="What did it cost?"
      answer={costSentence(costs)}
      explained="costs"
      controls={<CostFiles slug={slug} view={view} />}
    >
      {notCounted === null ? null : <p className={styles.note}>{notCounted}</p>}
      {clients.length === 0 ? null : (
        <div className={styles.sums}>
          {client === null ? (
            <div className={styles.box}>
              <h3>By client</h3>
              <DataTable
                caption={`In ${dayWords(dayCount)}, the most costly first`}
                columns={["Client", "Cards", "running", "Person-days", "Cost"]}
                rows={clients.map((row) => [
                  row.client,
                  formatNumber(row.cards),
                  formatNumber(row.runningCards),
                  Number(row.personDays).toLocaleString("en-GB"),
                  money(row.amount),
                ])}
                hrefs={clients.map((row) => [costHref(path, { ...view, client: row.client })])}
              />
            </div>
          ) : null}
          {currency === null ? null : (
            <div className={`${styles.box} ${styles.months}`}>
              <h3>By month</h3>
              <DataTable
                caption="By the month of the day worked; * with cards in progress"
                {...monthTable(
                  months,
                  clients.map((row) => row.client),
                  currency,
                  amountDigits(currency),
                )}
              />
            </div>
          )}
        </div>
      )}
    </Question>
  );
}

function CostFiles({ slug, view }: { slug: string; view: CostQuestion }) {
  const file = (name: string) => `/api/v1/teams/${slug}/${name}`;
  const files: [label: string, href: string][] = [
    ["Excel", costHref(file("costs.xlsx"), view)],
    ["CSV", costHref(file("costs.csv"), view)],
    ["CSV with semicolons", costHref(file("costs.csv"), view, [["separator", "semicolon"]])],
    ["Cards as CSV", costHref(file("costs.csv"), view, [["by", "card"]])],
  ];
  return (
    <ul className={exports.links} aria-label="Export the costs">
      {files.map(([label, href]) => (
        <li key={label}>
          <a className={exports.link} href={href} download>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
