import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";

/** The SLA that a card is judged against: of its group, from cards released before its commit day. */
export type CardQuote = {
  wholeDays: number;
  /** "Feature, M", "Feature" or "all cards" */
  group: string;
  /** How many released cards it rests on */
  items: number;
  ruleText: string;
  due: IsoDay;
};

export type CardProgress = {
  state: "queue" | "open" | "released" | "cancelled";
  /** Age of an open card, cycle time of a released one; null without a commit day */
  days: number | null;
  leadDays: number | null;
  dayCount: DayCount;
  quote: CardQuote | null;
};

/** Where a card stands, in words: "Day 6 of 14". Definitions: METRICS sections 2 and 6. */
export function progressSentence({ state, days, leadDays, dayCount, quote }: CardProgress): string {
  const unit = dayCount === "working" ? "working day" : "day";
  const count = (number: number) => `${number} ${unit}${number === 1 ? "" : "s"}`;
  if (state === "cancelled") return "Cancelled.";
  if (state === "queue") return "Waiting in the queue.";
  if (state === "released") {
    const lead = leadDays === null ? "" : ` From prioritised to released: ${count(leadDays)}.`;
    if (days === null) return `Released; without a commit day there is no cycle time.${lead}`;
    if (quote === null) return `Took ${count(days)}.${lead}`;
    const over = days - quote.wholeDays;
    const judged =
      over > 0
        ? `${count(over)} over its SLA of ${quote.wholeDays}`
        : `within its SLA of ${quote.wholeDays}`;
    return `Took ${count(days)}, ${judged}.${lead}`;
  }
  if (days === null) return "In progress.";
  if (quote === null) return `Day ${days} (${unit}s). Too few cards like it to have an SLA yet.`;
  const over = days - quote.wholeDays;
  return over > 0
    ? `Day ${days} of ${quote.wholeDays}: ${count(over)} over its SLA.`
    : `Day ${days} of ${quote.wholeDays}. Its SLA runs to the end of ${showDay(quote.due)}.`;
}

/** What the SLA of a card rests on, in words. */
export function quoteSentence(quote: CardQuote): string {
  return `SLA of ${quote.group}: ${quote.ruleText} of the ${quote.items} released before this card was committed. It is not a promise, but the age past which a card runs against its kind’s history.`;
}
