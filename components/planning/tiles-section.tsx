import { SlaTiles } from "@/components/planning/sla-tiles";
import { ViewChoice } from "@/components/planning/view-choice";
import { Question } from "@/components/ui/question";
import type { Measure } from "@/lib/cards/filter/measure";
import type { BehindScope } from "@/lib/charts/planning/cards-href";
import type { PlanningAddress } from "@/lib/charts/planning/planning-view";
import { slaSentence } from "@/lib/charts/sla/sla-sentence";
import type { DayCount } from "@/lib/dates/work-calendar";
import type { TableBefore } from "@/lib/metrics/compared-table";
import type { Histogram } from "@/lib/metrics/histogram";
import type { SlaFigures } from "@/lib/metrics/sla-figures";
import type { SlaGroup } from "@/lib/metrics/sla-table";

type TilesSectionProps = {
  address: PlanningAddress;
  table: {
    rows: SlaGroup[];
    total: SlaFigures & { histogram: Histogram };
    dayCount: DayCount;
    measure: Measure;
  };
  behind: BehindScope;
  before: TableBefore | null;
  /** Where it is told whether quotes have held; null where the figures are no cycle times */
  evidence: { url: string; revision: number; href: string } | null;
};

/** How long each kind of work takes: one tile a group. */
export function TilesSection({ address, table, behind, before, evidence }: TilesSectionProps) {
  const { rows, total, dayCount, measure } = table;
  return (
    <Question
      id="how-long"
      heading="How long does it take?"
      answer={slaSentence(total, dayCount, measure)}
      explained="sla"
      controls={
        <ViewChoice
          label="Tiles"
          address={address}
          name="tiles"
          options={[
            ["type", "By type"],
            ["size", "By size"],
            ["type,size", "By both"],
          ]}
        />
      }
    >
      <SlaTiles
        groups={rows}
        dayCount={dayCount}
        measure={measure}
        behind={behind}
        before={before}
        evidence={evidence}
      />
    </Question>
  );
}
