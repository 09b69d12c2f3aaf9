import { ExportLinks } from "@/components/planning/export-links";
import { SlaTable } from "@/components/planning/sla-table";
import { ViewChoice } from "@/components/planning/view-choice";
import { Question } from "@/components/ui/question";
import { type Measure, measureSpans } from "@/lib/cards/filter/measure";
import { type BehindScope, cardsHref } from "@/lib/charts/planning/cards-href";
import type { PlanningAddress } from "@/lib/charts/planning/planning-view";
import { sortGroups } from "@/lib/charts/sla/sort-groups";
import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { formatDayRange } from "@/lib/format/format-day-range";
import type { TableBefore } from "@/lib/metrics/compared-table";
import type { Histogram } from "@/lib/metrics/histogram";
import type { SlaFigures } from "@/lib/metrics/sla-figures";
import type { SlaGroup } from "@/lib/metrics/sla-table";

type Total = SlaFigures & { histogram: Histogram };
type Table = { rows: SlaGroup[]; total: Total; from: IsoDay | null; to: IsoDay | null };

type TableSectionProps = {
  teamName: string;
  address: PlanningAddress;
  table: Table & { ruleText: string; dayCount: DayCount; measure: Measure };
  before: TableBefore | null;
  behind: BehindScope;
  /** Whether the table can be had as files too */
  hasFiles?: boolean;
};

/** The SLA table in full: sortable, compared with the period before, and as files. */
export function TableSection(props: TableSectionProps) {
  const { teamName, address, table, before, behind, hasFiles = true } = props;
  const { view } = address;
  const isLead = table.measure === "lead";
  const days = isLead
    ? `Lead time, ${measureSpans.lead}, in ${table.dayCount} days`
    : `In ${table.dayCount} days`;
  const compared = before ? ` Compared with ${formatDayRange(before.from, before.to)}.` : "";
  return (
    <Question
      id="sla-table"
      explained="sla"
      heading="What are the exact figures?"
      answer={`${days}. SLA = ${table.ruleText}: not a promise, but the age past which a card runs against the history of its kind.${compared}`}
      foldOnPhone="Show the table"
      controls={
        <>
          <ViewChoice
            label="Table"
            address={address}
            name="table"
            options={[
              ["type", "By type"],
              ["size", "By size"],
              ["type,size", "By both"],
            ]}
          />
          {hasFiles ? (
            <ExportLinks
              path={address.path}
              filter={behind.filter}
              by={view.table}
              compare={before !== null}
            />
          ) : null}
        </>
      }
    >
      <SlaTable
        caption={`${isLead ? "Lead time SLA" : "SLA"} table of ${teamName}`}
        measure={table.measure}
        heading={{ type: "Type", size: "Size", "type,size": "Type and size" }[view.table]}
        groups={sortGroups(table.rows, view.sort).map(({ histogram: _, ...group }) => ({
          ...group,
          href: cardsHref(behind, group),
        }))}
        total={withoutHistogram(table.total)}
        sort={view.sort}
        address={address}
        before={before}
      />
    </Question>
  );
}

/** What the table shows of all groups together; the histogram would only make the page longer. */
function withoutHistogram({ histogram: _, ...figures }: Total): SlaFigures {
  return figures;
}
