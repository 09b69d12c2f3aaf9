import { z } from "zod";
import type { Kind } from "@/lib/cards/kinds";
import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";

/** A card of the queue as a planning session shows it. */
export type SessionCard = {
  number: number;
  title: string;
  type: string;
  kind: Kind;
  colour: string | null;
  size: string | null;
  client: string | null;
  promised: IsoDay | null;
  /** In no figure, and counted by no forecast */
  isExcluded: boolean;
  slaOn: IsoDay | null;
  /** What stakeholders were first told, and that day in working days from today, which is 1 */
  firstSaid: { saidOn: IsoDay; likelyOn: IsoDay; workingDay: number } | null;
};

/** The queue with what its places are worth. */
export type QueueSession = {
  revision: number;
  today: IsoDay;
  dayCount: DayCount;
  inProgress: number;
  /** Element i: the P85 day by which i + 1 more cards are out, in working days and as a day */
  days: (number | null)[];
  dates: (IsoDay | null)[];
  /** Why no day can be given */
  missing: { activeDays: number; needed: number } | null;
  cards: SessionCard[];
  /** Cards further down that are not shown */
  leftOut: number;
};

/** Cards that a session shows at once, and by how many it can be asked for more. */
export const sessionStep = 300;
/** More than these a page would take long to draw and nobody would put in order. */
export const maxSessionCards = 3_000;

/** How many cards an address asks to see: whole steps, the first by default. */
export function shownCards(asked: string | string[] | undefined): number {
  const cards = Number([asked].flat()[0]);
  const steps = Number.isFinite(cards) ? Math.ceil(cards / sessionStep) : 1;
  return Math.min(maxSessionCards, Math.max(1, steps) * sessionStep);
}

const numbers = z.array(z.int().min(1).max(2_147_483_647)).max(maxSessionCards);

/** An order to be saved, and the one that was seen when it was made. */
export const queueOrderSchema = z
  .strictObject({ order: numbers, saved: numbers })
  .refine(({ order, saved }) => sameCards(order, saved), {
    error: "The new order has to have the cards of the old one.",
    path: ["order"],
  });

export type QueueOrder = z.output<typeof queueOrderSchema>;

function sameCards(order: readonly number[], saved: readonly number[]): boolean {
  const [one, other] = [new Set(order), new Set(saved)];
  return (
    one.size === order.length && one.size === other.size && order.every((card) => other.has(card))
  );
}
