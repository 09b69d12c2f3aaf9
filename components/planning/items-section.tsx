import type { ReactNode } from "react";
import { Items } from "@/components/charts/items";
import { ViewChoice } from "@/components/planning/view-choice";
import { PageKeys } from "@/components/ui/page-keys";
import { Question } from "@/components/ui/question";
import type { Measure } from "@/lib/cards/filter/measure";
import type { MarkedDay } from "@/lib/cards/team/marked-day";
import { committedToDoneSentence } from "@/lib/charts/items/committed-to-done-sentence";
import { type PlanningAddress, rollingWindows } from "@/lib/charts/planning/planning-view";
import type { DayCount } from "@/lib/dates/work-calendar";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

type ItemsSectionProps = {
  address: PlanningAddress;
  url: string;
  revision: number;
  total: SlaFigures;
  /** Cards that took longer than the SLA of their own type (or size, as the tiles are grouped) */
  over: number;
  dayCount: DayCount;
  measure: Measure;
  /** The SLA of the period before; null where nothing is compared */
  slaBefore: number | null;
  /** Days on which the team changed how it works */
  marks: readonly MarkedDay[];
  /** Marks another */
  markForm: ReactNode;
};

const keys = [
  { keys: "← →", label: "With the chart of all items in focus: to the item before or after" },
  { keys: "Enter", label: "Open the card of that item" },
];

/** All items with what they took, by release date. */
export function ItemsSection(props: ItemsSectionProps) {
  const { address, url, revision, total, over, dayCount, measure } = props;
  return (
    <Question
      id="every-item"
      heading="How long did each item take?"
      answer={committedToDoneSentence(total, over, address.view.tiles, dayCount, measure)}
      explained="committed-to-done"
    >
      <PageKeys keys={keys} />
      <Items
        url={url}
        revision={revision}
        cardPath={`${address.path}/cards`}
        dayScale={address.view.scale}
        measure={measure}
        slaBefore={props.slaBefore}
        marks={props.marks}
        controls={
          <>
            <ViewChoice
              label="Items in the rolling figures"
              address={address}
              name="window"
              options={rollingWindows.map((window) => [window, `Last ${window}`])}
            />
            <ViewChoice
              label="Scale"
              address={address}
              name="scale"
              options={[
                ["even", "Linear scale"],
                ["stretched", "Log-like scale"],
              ]}
            />
          </>
        }
      />
      {props.markForm}
    </Question>
  );
}
