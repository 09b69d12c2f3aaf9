import { DataTable } from "@/components/charts/data-table";
import { Question } from "@/components/ui/question";
import { definitionName, definitionsSentence } from "@/lib/charts/evidence/evidence-words";
import { type BehindScope, cardsHref } from "@/lib/charts/planning/cards-href";
import type { DayCount } from "@/lib/dates/work-calendar";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";

type Row = {
  definition: string;
  items: number;
  sla: number | null;
  wholeDays: number | null;
  overPercent: number | null;
};

type DefinitionsSectionProps = { rows: Row[]; dayCount: DayCount; behind: BehindScope };

/** The same SLA by other definitions of a day and of a card. */
export function DefinitionsSection({ rows, dayCount, behind }: DefinitionsSectionProps) {
  return (
    <Question
      id="definitions"
      heading="Does the definition matter?"
      answer={definitionsSentence(rows, dayCount)}
      explained="days"
      foldOnPhone="Show the table"
    >
      {rows.every(({ sla }) => sla === null) ? null : (
        <DataTable
          caption="The SLA of all cards by other definitions"
          columns={["Counted", "Items", "SLA", "SLA, whole days", "% over"]}
          rows={rows.map((row) => [
            definitionName(row.definition),
            formatNumber(row.items),
            formatNumber(row.sla, 2),
            formatNumber(row.wholeDays),
            formatPercent(row.overPercent),
          ])}
          hrefs={rows.map((row) => [
            undefined,
            row.definition === "with-excluded"
              ? `${behind.path}?state=excluded`
              : cardsHref(behind),
          ])}
        />
      )}
    </Question>
  );
}
