import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { cardsInProgress } from "@/lib/metrics/hidden-work/cards-in-progress";
import {
  daysInProgress,
  endOf,
  type FlowCard,
  isReleased,
  isStarted,
} from "@/lib/metrics/hidden-work/flow-card";

/** Null where a window has no counted day or no release. */
export type LittlesLaw = {
  /** Counted days of the window */
  workingDays: number;
  /** Cards in progress on a counted day, on average */
  meanWip: number | null;
  /** Cards released with a commit day, in all and per counted day */
  releases: number;
  releasesPerDay: number | null;
  /** Mean WIP ÷ releases per day */
  predictedDays: number | null;
  /** Mean cycle time of the cards released in the window */
  observedDays: number | null;
  /** Cards committed in the window */
  arrivals: number;
  /** Cards released or cancelled in the window */
  departures: number;
  /**
   * What separates predicted from observed, in days for each release: predicted = observed + open −
   * earlier − paused − rounded.
   */
  edges: {
    /** Spent inside the window on cards that were not released in it */
    openDays: number;
    /** Spent before the window on cards that were released in it */
    earlierDays: number;
    /** Between a release and its reopening, which cycle times count and WIP does not */
    pausedDays: number;
    /** Of cards that count as one day although none of theirs was a counted one */
    roundedDays: number;
  } | null;
};

/** Up to this share of the observed mean, predicted and observed are called close. METRICS section 7. */
export const maxLawGap = 0.1;

/**
 * Little's law over [from, to]: whether mean WIP and throughput predict the mean cycle time.
 * Definition: METRICS section 7.
 */
export function littlesLaw(
  cards: readonly FlowCard[],
  calendar: WorkCalendar,
  from: DayNumber,
  to: DayNumber,
): LittlesLaw {
  const isIn = (day: DayNumber | null) => day !== null && from <= day && day <= to;
  const wip = cardsInProgress(cards, from, to);
  let workingDays = 0;
  let wipDays = 0;
  wip.forEach((count, place) => {
    if (!calendar.counts(from + place)) return;
    workingDays += 1;
    wipDays += count;
  });
  let cycleDays = 0;
  const edges = { openDays: 0, earlierDays: 0, pausedDays: 0, roundedDays: 0 };
  const started = cards.filter(isStarted);
  const released = started.filter(isReleased).filter((card) => isIn(card.released));
  for (const card of released) {
    const days = calendar.cardDays(card.committed, card.released);
    const counted = calendar.plainCount(card.committed, card.released);
    const worked = daysInProgress(card, card.committed, card.released, calendar);
    const earlier = daysInProgress(card, card.committed, from - 1, calendar);
    cycleDays += days;
    edges.earlierDays += earlier;
    edges.pausedDays += counted - worked;
    edges.roundedDays += days - counted;
    edges.openDays -= worked - earlier;
  }
  edges.openDays += wipDays;
  const n = released.length;
  const per = (days: number) => days / n;
  return {
    workingDays,
    meanWip: workingDays === 0 ? null : wipDays / workingDays,
    releases: n,
    releasesPerDay: workingDays === 0 ? null : n / workingDays,
    predictedDays: n === 0 || workingDays === 0 ? null : wipDays / n,
    observedDays: n === 0 ? null : cycleDays / n,
    arrivals: started.filter((card) => isIn(card.committed)).length,
    departures: started.filter((card) => isIn(endOf(card))).length,
    edges:
      n === 0
        ? null
        : {
            openDays: per(edges.openDays),
            earlierDays: per(edges.earlierDays),
            pausedDays: per(edges.pausedDays),
            roundedDays: per(edges.roundedDays),
          },
  };
}
