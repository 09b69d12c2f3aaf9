import { daysLeft, isPromisedEarly, type WallCard } from "@/lib/cards/wall-card";
import { showDay } from "@/lib/dates/show-day";
import { formatDays } from "@/lib/format/format-days";

/** Where a card on the wall stands, in words: "Day 6 of 14". */
export function ageWords({ place, days, quote }: WallCard): string {
  if (place === "released") return days === null ? "Released" : `Took ${formatDays(days)}`;
  if (place === "queue") return days === null ? "" : `Waiting ${formatDays(days)}`;
  if (days === null) return "";
  return quote === null ? `Day ${days}` : `Day ${days} of ${quote.wholeDays}`;
}

/** How much is left of a card's SLA, in words: "3 days left", "due today", "over by 2 days". */
export function leftWords(card: WallCard): string | null {
  const left = daysLeft(card);
  if (left === Infinity) return null;
  if (card.place === "released") return left < 0 ? `${formatDays(-left)} over its SLA` : null;
  if (left < 0) return `Over by ${formatDays(-left)}`;
  return left === 0 ? "SLA ends today" : `${formatDays(left)} left`;
}

/** How urgent a card in progress is: over, near its end, or neither. */
export function urgencyOf(card: WallCard): "over" | "near" | "calm" {
  const left = daysLeft(card);
  if (card.place !== "open" || left === Infinity) return "calm";
  return left < 0 ? "over" : left <= 1 ? "near" : "calm";
}

/** The warning that a promised day asks for, or null. */
export function promiseWarning(card: WallCard): string | null {
  if (card.promised === null || card.quote === null || !isPromisedEarly(card)) return null;
  return `Promised for ${showDay(card.promised)}, before its SLA date ${showDay(card.quote.dueOn)}`;
}

/** Whom a card overtook, in words. */
export function expediteWords({ expedite }: WallCard): string | null {
  if (expedite === null) return null;
  const { actor, on, overtook, first } = expedite;
  const named = first.map(({ number, title, waitedDays }) => {
    const waited = waitedDays === null ? "" : ` (waiting ${formatDays(waitedDays)})`;
    return `${number} ${title}${waited}`;
  });
  const more = overtook > first.length ? ` and ${overtook - first.length} more` : "";
  return `Expedited by ${actor} on ${showDay(on)}, ahead of ${named.join(", ")}${more}`;
}
