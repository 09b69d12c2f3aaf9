import type { IsoDay } from "@/lib/dates/day";
import type { ForecastDays } from "@/lib/metrics/forecast/forecast";

/**
 * How a delivery stands: without cards; all out; its target over; no chance can be given; P85 after
 * the target; P85 by the target.
 */
export const deliveryStates = ["empty", "done", "late", "unknown", "at-risk", "on-course"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const deliveryCardStates = [
  "queued",
  "in-progress",
  "released",
  "cancelled",
  "left-out",
] as const;

/** A card of a delivery. */
export type DeliveryCard = {
  /** The address and name of the card's team */
  team: string;
  teamName: string;
  number: number;
  title: string;
  type: string;
  state: (typeof deliveryCardStates)[number];
  released: IsoDay | null;
  /** In its team's queue, from 1 */
  place: number | null;
  /** The cards of its team that have to be out before and with it */
  items: number | null;
  added: IsoDay;
};

/** What a team still has to do for a delivery. */
export type DeliveryTeam = {
  team: string;
  name: string;
  /** Cards of the delivery that are not out, and how many of the team's have to be out for them */
  left: number;
  items: number;
  /** That they are out by the target; null where the day is over or no forecast can be given */
  chance: number | null;
  /** What is missing for a forecast */
  missing: { activeDays: number; needed: number } | null;
};

/** The figures of a delivery as of a day. Definitions: METRICS section 9. */
export type DeliveryFigures = {
  asOf: IsoDay;
  state: DeliveryState;
  /** Cards that are out, of those that count */
  done: number;
  of: number;
  /** The last release where all are out */
  finished: IsoDay | null;
  /** That all are out by the target, above 0 and below 1; null where there is none to give */
  chance: number | null;
  /** By when all are out; nulls where no forecast can be given, or five years are not enough */
  likely: ForecastDays;
  teams: DeliveryTeam[];
  burnUp: { day: IsoDay; scope: number; done: number; target: IsoDay }[];
  cards: DeliveryCard[];
};
