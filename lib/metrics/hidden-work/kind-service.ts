import { type Kind, kinds } from "@/lib/cards/kinds";
import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { endOf, type FlowCard, isReleased, isStarted } from "@/lib/metrics/hidden-work/flow-card";
import { histogramOf } from "@/lib/metrics/histogram";
import { type SlaFigures, slaFigures } from "@/lib/metrics/sla-figures";
import type { SlaRule } from "@/lib/metrics/sla-rule";

/** How one kind of work was served in a period. */
export type KindService = {
  kind: Kind;
  /** Cards committed in it; released in it; in progress on its last day */
  arrivals: number;
  releases: number;
  inProgress: number;
  /** Of the cards released in it that have a commit day */
  cycle: SlaFigures;
  /**
   * Days from prioritised to committed of the cards committed in it that were prioritised by then;
   * what it took for 85% of them
   */
  response: { items: number; mean: number | null; median: number | null; p85: number | null };
};

/** Arrivals, releases, times and response of each kind of work, side by side. METRICS section 7. */
export function kindService(
  cards: readonly FlowCard[],
  calendar: Pick<WorkCalendar, "cardDays">,
  { from, to }: { from: DayNumber; to: DayNumber },
  rule: SlaRule,
): KindService[] {
  const isIn = (day: DayNumber | null) => day !== null && from <= day && day <= to;
  return kinds.map((kind) => {
    const ofKind = cards.filter((card) => card.kind === kind);
    const started = ofKind.filter(isStarted);
    const released = started.filter(isReleased).filter((card) => isIn(card.released));
    const arrived = started.filter((card) => isIn(card.committed));
    const responses = slaFigures(
      histogramOf(
        arrived.flatMap(({ prioritised, committed }) =>
          prioritised === null || prioritised > committed
            ? []
            : [calendar.cardDays(prioritised, committed)],
        ),
      ),
      rule,
    );
    return {
      kind,
      arrivals: arrived.length,
      releases: ofKind.filter((card) => isIn(card.released)).length,
      inProgress: started.filter((card) => card.committed <= to && (endOf(card) ?? to) >= to)
        .length,
      cycle: slaFigures(
        histogramOf(released.map((card) => calendar.cardDays(card.committed, card.released))),
        rule,
      ),
      response: {
        items: responses.items,
        mean: responses.mean,
        median: responses.median,
        p85: responses.p85,
      },
    };
  });
}
