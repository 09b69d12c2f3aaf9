import type { DayNumber } from "@/lib/dates/day";
import { fewItems } from "@/lib/metrics/few-items";
import { type Histogram, histogramOf, itemCount, quantile } from "@/lib/metrics/histogram";

export type DayCountOf = { day: DayNumber; count: number };

/** With fewer releases no day is a flood, however calm the others are. */
const minFlood = 10;

/**
 * Days on which so many cards were released that somebody probably closed them in bulk: at least 10,
 * and more than Q3 + 3·(Q3 − Q1) of the releases per day over the days with any (Tukey's far-out
 * fence, 1977; type 7 quantiles). Also what a day with releases usually has (the median, null
 * without any) and the fence.
 */
export function floodDays(releases: readonly DayCountOf[]): {
  days: DayCountOf[];
  usual: number | null;
  fence: number;
} {
  const perDay = histogramOf(releases.map(({ count }) => count));
  const [lower, upper] = [quantile(perDay, 0.25) ?? 0, quantile(perDay, 0.75) ?? 0];
  const fence = upper + 3 * (upper - lower);
  return {
    days: releases.filter(({ count }) => count >= minFlood && count > fence),
    usual: quantile(perDay, 0.5),
    fence: Math.max(fence, minFlood - 1),
  };
}

const minLimit = 20;
const limitWithoutHistory = 60;

/**
 * The age in days past which an open card of a group looks forgotten: twice its P95 (type 7), never
 * under 20; a group with fewer than 10 released cards goes by the team's, and a team with fewer
 * than 10 by 60 days.
 */
export function longOpenLimit(group: Histogram, team: Histogram): number {
  for (const history of [group, team]) {
    if (itemCount(history) < fewItems) continue;
    return Math.max(minLimit, 2 * (quantile(history, 0.95) ?? 0));
  }
  return limitWithoutHistory;
}

/**
 * What a card of a group usually takes, in days: its median (type 7); a group with fewer than 10
 * released cards goes by the team's, and a team with fewer than 10 has none (null).
 */
export function usualDays(group: Histogram, team: Histogram): number | null {
  const history = [group, team].find((one) => itemCount(one) >= fewItems);
  return history === undefined ? null : quantile(history, 0.5);
}

/** Whether a released card took so much longer than usual (100 times) that a day must be wrong. */
export function isFarBeyond(days: number, usual: number | null): boolean {
  return usual !== null && days >= 100 * usual;
}

/** Whether a type has released cards, but so few that its SLA rests on few items. METRICS section 3. */
export function hasFewItems(items: number): boolean {
  return items > 0 && items < fewItems;
}
