import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { toIsoDay } from "@/lib/dates/day";
import { capacityModel } from "@/lib/metrics/hidden-work/capacity-model";
import { isReleased } from "@/lib/metrics/hidden-work/flow-card";
import { littlesLaw } from "@/lib/metrics/hidden-work/littles-law";
import {
  minReplayedFeatures,
  seedsFor,
  usualWipLimit,
  type WhatIf,
  whatIf,
} from "@/lib/metrics/hidden-work/what-if";
import { loadHeadCountOn } from "@/lib/services/hidden-work/edit-head-counts";
import { headOf, type PeriodHead } from "@/lib/services/hidden-work/period-head";
import { withFlow } from "@/lib/services/hidden-work/with-flow";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type WhatIfChoices = {
  wipLimit?: number | undefined;
  people?: number | undefined;
  onSupport?: number | undefined;
};

export type LoadedWhatIf = PeriodHead & {
  /** Released features of the filter that the figures are of */
  features: number;
  seeds: number;
  wipLimit: number;
  people: number | null;
  onSupport: number | null;
  scenarios: WhatIf[];
};

/**
 * The record replayed with one thing changed: support halved, support in the queue, a WIP limit, one
 * person fewer on support, by the head count of the period's last day unless the choices say another.
 * The whole team's record is replayed; the figures are of the filter's
 * released features. No scenario below `minReplayedFeatures` of them. Definition: METRICS section 7.
 */
export function loadWhatIf(
  context: ServiceContext,
  choices: WhatIfChoices,
  filter: CardFilter,
): Promise<LoadedWhatIf> {
  return withFlow(context, `what-if:${JSON.stringify(choices)}`, filter, async (flow) => {
    const { team, all, cards, period, asOf, rule } = flow;
    const model = capacityModel(all, team.calendar, lastDayOf(flow));
    const first = all.reduce((least, card) => Math.min(least, card.committed ?? asOf), asOf);
    const features = period
      ? cards
          .filter((card) => card.kind === "feature")
          .filter(isReleased)
          .filter((card) => period.from <= card.released && card.released <= period.to)
      : [];
    const law = period && littlesLaw(all, team.calendar, period.from, period.to);
    const wipLimit = choices.wipLimit ?? usualWipLimit(law?.meanWip ?? null);
    const known =
      period && (await loadHeadCountOn({ ...context, team }, toIsoDay(Math.min(period.to, asOf))));
    const { people = known?.people ?? null, onSupport = known?.onSupport ?? null } = choices;
    return {
      ...headOf(flow),
      features: features.length,
      seeds: seedsFor(model),
      wipLimit,
      people,
      onSupport,
      scenarios:
        period === null || features.length < minReplayedFeatures
          ? []
          : whatIf({
              model,
              features: new Set(features.map((card) => card.number)),
              period: {
                first: team.calendar.plainCount(first, period.from - 1),
                last: team.calendar.plainCount(first, period.to) - 1,
              },
              rule,
              wipLimit,
              people: people === null || onSupport === null ? null : { all: people, onSupport },
            }),
    };
  });
}

/** The last day of the record: the day things are seen, or the last one on which anything happened. */
function lastDayOf({ all, asOf }: { all: Parameters<typeof capacityModel>[0]; asOf: number }) {
  let last = -Infinity;
  for (const { committed, released, cancelled } of all) {
    if (committed !== null) last = Math.max(last, released ?? cancelled ?? asOf);
  }
  return Number.isFinite(last) ? last : asOf;
}
