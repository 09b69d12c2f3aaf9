import { Spread } from "@/components/charts/spread";
import { ViewChoice } from "@/components/planning/view-choice";
import { Question } from "@/components/ui/question";
import type { Measure } from "@/lib/cards/filter/measure";
import { type BehindScope, cardsHref } from "@/lib/charts/planning/cards-href";
import type { PlanningAddress } from "@/lib/charts/planning/planning-view";
import { spreadSentence } from "@/lib/charts/spread/spread-sentence";
import type { DayCount } from "@/lib/dates/work-calendar";
import { rowBefore, type TableBefore } from "@/lib/metrics/compared-table";
import type { SlaGroup } from "@/lib/metrics/sla-table";

type SpreadSectionProps = {
  address: PlanningAddress;
  groups: SlaGroup[];
  dayCount: DayCount;
  measure: Measure;
  behind: BehindScope;
  before: TableBefore | null;
};

/** Min, max, mean, median and SD by T-shirt size or by type. */
export function SpreadSection(props: SpreadSectionProps) {
  const { address, groups, dayCount, measure, behind, before } = props;
  const by = address.view.spread;
  return (
    <Question
      id="spread"
      heading={by === "size" ? "Do bigger cards take longer?" : "Which work takes longest?"}
      answer={spreadSentence(groups, by, measure)}
      explained="committed-to-done"
      foldOnPhone="Show the chart"
    >
      <Spread
        by={by}
        groups={groups.map(({ histogram: _, ...group }) => ({
          ...group,
          href: cardsHref(behind, group),
          ...(before ? { meanBefore: rowBefore(before, group)?.mean ?? null } : {}),
        }))}
        dayCount={dayCount}
        measure={measure}
        controls={
          <ViewChoice
            label="What is compared"
            address={address}
            name="spread"
            options={[
              ["size", "By size"],
              ["type", "By type"],
            ]}
          />
        }
      />
    </Question>
  );
}
