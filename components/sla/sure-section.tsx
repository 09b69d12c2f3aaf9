import { DataTable } from "@/components/charts/data-table";
import { groupLabel, sureColumns, sureRow } from "@/components/sla/evidence-tables";
import { Fold } from "@/components/sla/fold";
import { Question } from "@/components/ui/question";
import { sureSentence } from "@/lib/charts/evidence/evidence-words";
import { type BehindScope, cardsHref } from "@/lib/charts/planning/cards-href";
import type { DayCount } from "@/lib/dates/work-calendar";
import { countOf } from "@/lib/format/count-of";
import { formatNumber } from "@/lib/format/format-number";

type Row = Parameters<typeof sureRow>[0] & { wholeDays: number | null };

type SureSectionProps = {
  rows: Row[];
  total: Row;
  thin: {
    type: string;
    size: string | null;
    items: number;
    sla: number | null;
    pooledSla: number;
    weight: number;
  }[];
  dayCount: DayCount;
  behind: BehindScope;
};

/** How surely each SLA is known, and what a size with few cards borrows from its type. */
export function SureSection({ rows, total, thin, dayCount, behind }: SureSectionProps) {
  const largest = rows.toSorted((a, b) => b.items - a.items)[0];
  return (
    <Question
      id="sure"
      heading="How sure are we?"
      answer={
        largest
          ? sureSentence(groupLabel(largest), largest, dayCount)
          : "No card was released yet, and an SLA needs 2."
      }
      explained="evidence"
      foldOnPhone="Show the figures"
    >
      {total.sla === null ? null : (
        <Fold summary="Intervals of every SLA and of the share over it" isOpen>
          <DataTable
            caption="How surely each SLA is known"
            columns={sureColumns}
            rows={[...rows, total].map(sureRow)}
            hrefs={[...rows, total].map((row) => [
              undefined,
              cardsHref(behind, { type: row.type, size: row.size }),
            ])}
          />
          <p>
            The interval of an SLA is meant to hold the true one 90% of the time; on skewed data it
            does so as often as “Holds the truth” says, measured on a thousand simulated teams. “Is
            really” is the percentile that the SLA comes to among these same cards.
          </p>
        </Fold>
      )}
      {thin.length === 0 ? null : (
        <Fold
          summary={`${countOf(thin.length, "group")} with fewer than 10 cards, their type’s history lent to them`}
        >
          <DataTable
            caption="Pooled SLAs"
            columns={["Group", "Items", "Own SLA", "Pooled SLA", "Own weight"]}
            rows={thin.map((cell) => [
              groupLabel(cell),
              formatNumber(cell.items),
              formatNumber(cell.sla, 1),
              formatNumber(cell.pooledSla, 1),
              formatNumber(cell.weight, 2),
            ])}
            hrefs={thin.map((cell) => [
              undefined,
              cardsHref(behind, { type: cell.type, size: cell.size }),
            ])}
          />
          <p>
            A normal model of log days: the size’s own mean counts with its weight, its type’s with
            the rest (DerSimonian and Laird).
          </p>
        </Fold>
      )}
    </Question>
  );
}
