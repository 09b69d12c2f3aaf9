import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { type SupportEffect, supportEffect } from "@/lib/metrics/hidden-work/support-effect";
import { withFlow } from "@/lib/services/hidden-work/with-flow";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type LoadedSupportEffect = Omit<SupportEffect, "features"> & {
  dayCount: DayCount;
  asOf: IsoDay;
  features: {
    number: number;
    title: string;
    size: string | null;
    committed: IsoDay;
    cycleDays: number;
    exposure: number;
  }[];
};

/**
 * Whether the filter's released features took longer when more support and hidden work was in
 * progress as they were committed. The work beside them is all of the team's. METRICS section 7.
 */
export function loadSupportEffect(
  context: ServiceContext,
  filter: CardFilter,
): Promise<LoadedSupportEffect> {
  return withFlow(context, "support-effect", filter, ({ team, all, cards, asOf }) => {
    const shown = new Map(cards.map((card) => [card.number, card]));
    const from = filter.from ? toDayNumber(filter.from) : -Infinity;
    const to = filter.to ? toDayNumber(filter.to) : Infinity;
    const effect = supportEffect(
      all,
      ({ committed, released }) => team.calendar.cardDays(committed, released),
      ({ number, released }) =>
        shown.has(number) && released !== null && from <= released && released <= to,
    );
    return {
      ...effect,
      dayCount: team.dayCount,
      asOf: toIsoDay(asOf),
      features: effect.features.map(({ sizeId, committed, ...feature }) => ({
        ...feature,
        title: shown.get(feature.number)?.title ?? "",
        size: team.sizes.find((size) => size.id === sizeId)?.name ?? null,
        committed: toIsoDay(committed),
      })),
    };
  });
}
