import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { type TimeBox, timeBoxes } from "@/lib/metrics/hidden-work/time-boxes";
import { headOf, type PeriodHead } from "@/lib/services/hidden-work/period-head";
import { withFlow } from "@/lib/services/hidden-work/with-flow";
import { rowNames } from "@/lib/services/team/row-names";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type LoadedTimeBoxes = PeriodHead & {
  boxes: (Omit<TimeBox, "typeId"> & { type: string })[];
};

/** How the team's time-boxed types kept their boxes in the filter's period. METRICS section 7. */
export function loadTimeBoxes(
  context: ServiceContext,
  filter: CardFilter,
): Promise<LoadedTimeBoxes> {
  return withFlow(context, "time-boxes", filter, (flow) => {
    const { team, cards, period } = flow;
    const found = timeBoxes(cards, team.types, team.calendar, period ?? { from: 0, to: -1 });
    return {
      ...headOf(flow),
      boxes: found.map(({ typeId, ...box }) => ({
        type: rowNames(team, { typeId }).type,
        ...box,
      })),
    };
  });
}
