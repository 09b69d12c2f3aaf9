import type { CardQuote } from "@/lib/cards/progress/quote";
import type { WallExpedite } from "@/lib/cards/wall/wall-card";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";

export type CardProgress = {
  state: "queue" | "open" | "released" | "cancelled";
  /** Age of an open card, cycle time of a released one; null without a commit day */
  days: number | null;
  leadDays: number | null;
  dayCount: DayCount;
  quote: CardQuote | null;
  /** Quotes of earlier commitments, oldest first */
  earlierQuotes: (CardQuote & { committed: IsoDay })[];
  /** Whom it overtook when it was committed */
  expedite: WallExpedite | null;
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
    : `Day ${days} of ${quote.wholeDays}. Its SLA runs to the end of ${showDay(quote.dueOn)}.`;
}

/** What the SLA of a card rests on, in words. */
export function quoteSentence({ group, items, rule, reconstructed }: CardQuote): string {
  const before = reconstructed
    ? "worked out from the record, as it was committed before Walltime knew it"
    : "frozen when it was committed";
  return `SLA of ${group}: ${ruleWords(rule)} of the ${items} released before this card was committed, ${before}. It is not a promise, but the age past which a card runs against its kind’s history.`;
}

/** A quote of an earlier commitment, in words. */
export function earlierQuoteSentence(quote: CardProgress["earlierQuotes"][number]): string {
  const { committed, wholeDays, dueOn, group } = quote;
  return `Committed on ${showDay(committed)} with an SLA of ${wholeDays} ${wholeDays === 1 ? "day" : "days"} (${group}), to ${showDay(dueOn)}.`;
}

/** `mean+1sd` as people write it: `mean + 1 SD`; `p85` is P85. */
function ruleWords(rule: string): string {
  const meanSd = /^mean\+(.+)sd$/.exec(rule);
  return meanSd ? `mean + ${meanSd[1]} SD` : rule.toUpperCase();
}
