import { type PercentileDays, percentileDays } from "@/lib/metrics/forecast/percentile-days";
import { type RunOptions, usualRuns, walkRuns } from "@/lib/metrics/forecast/walk-runs";

/** The ways in which a list of cards can be released. */
export const releaseWays = ["each", "batches", "whole"] as const;
export type ReleaseWay = (typeof releaseWays)[number];

/** When the customer has the cards of a list, in working days from today, which is 1. */
export type PlayedWay = {
  way: ReleaseWay;
  first: PercentileDays;
  valuable: PercentileDays;
  last: PercentileDays;
  /** Mean working days between done and with the customer */
  feedbackWaits: number;
  /** Of each card in its order */
  cards: PercentileDays[];
};

type BatchingOptions = RunOptions & {
  /** How many cards the list has, at least 1 */
  cards: number;
  /** Cards in progress, which come before */
  ahead: number;
  /** Cards in a batch */
  batch: number;
  /** The place of the most valuable card, from 0 */
  valuable: number;
};

/** The same simulated work, released in three ways. Definition: METRICS section 9. */
export function playBatching(
  releasesOfDays: readonly number[],
  { cards, ahead, batch, valuable, ...options }: BatchingOptions,
): PlayedWay[] {
  const most = ahead + cards;
  const days = percentileDays(releasesOfDays, most, options);
  const means = meanDays(releasesOfDays, most, options);
  const none: PercentileDays = { p50: null, p85: null, p95: null };
  const places = Array.from({ length: cards }, (_, place) => place);
  return releaseWays.map((way) => {
    // The place of the card with which a card goes to the customer.
    const released = places.map((place) => {
      if (way === "each") return place;
      const end = way === "whole" ? cards : (Math.floor(place / batch) + 1) * batch;
      return Math.min(cards, end) - 1;
    });
    const at = (place: number) => days[ahead + (released[place] ?? 0) + 1] ?? none;
    const waits = places.map(
      (place) => mean(means, ahead + (released[place] ?? 0)) - mean(means, ahead + place),
    );
    return {
      way,
      first: at(0),
      valuable: at(valuable),
      last: at(cards - 1),
      feedbackWaits: waits.reduce((sum, wait) => sum + wait, 0) / cards,
      cards: places.map(at),
    };
  });
}

function mean(means: Float64Array, before: number): number {
  return means[before + 1] as number;
}

/** The mean working day on which n cards are done (element n); runs beyond five years end there. */
function meanDays(
  releasesOfDays: readonly number[],
  most: number,
  options: RunOptions,
): Float64Array {
  const runs = options.runs ?? usualRuns;
  // A run is still without its nth card at the start of as many days as it takes.
  const means = new Float64Array(most + 1).fill(1, 1);
  walkRuns(releasesOfDays, most, options, (_, reached) => {
    for (let items = 1; items <= most; items += 1) {
      means[items] = (means[items] as number) + 1 - (reached[items] as number) / runs;
    }
    return (reached[most] as number) < runs;
  });
  return means;
}
