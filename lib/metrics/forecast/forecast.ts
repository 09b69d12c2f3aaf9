import type { IsoDay } from "@/lib/dates/day";

/** P50, P85 and P95 as days; null where five years are not enough. */
export type ForecastDays = { p50: IsoDay | null; p85: IsoDay | null; p95: IsoDay | null };

/** What a forecast rests on. */
export type ForecastSample = {
  from: IsoDay | null;
  to: IsoDay | null;
  /** Counted days, those without a release included */
  days: number;
  activeDays: number;
  releases: number;
  /** Releases a counted day; null without days */
  perDay: number | null;
};

/** When the next cards are done. */
export type ItemsForecast = ForecastDays & {
  items: number;
  /** The share of runs that are done by the end of each counted day, above 0 and below 1 */
  byDay: { day: IsoDay; share: number }[];
};

/** How many cards are released by a day, that day included. */
export type DayForecast = {
  day: IsoDay;
  /** Counted days up to it, today's included */
  days: number;
  p50: number;
  p85: number;
  p95: number;
  /** The share of runs with at least this many cards, above 0 and below 1 */
  byItems: { items: number; share: number }[];
};

/** When a card of the queue is out. */
export type QueuedForecast = ForecastDays & {
  number: number;
  title: string;
  type: string;
  size: string | null;
  /** In the queue as it is asked for, from 1 */
  place: number;
  /** The cards that have to be out before and with it: those in progress and its place */
  items: number;
  promised: IsoDay | null;
  /** The SLA date it would get if it were committed on the day of the forecast */
  slaDate: IsoDay | null;
};

/** A share of runs as a number that is never 0 or 1. Definition: METRICS section 9. */
export function shareOfRuns(hits: number, runs: number): number {
  return (hits + 1) / (runs + 2);
}
