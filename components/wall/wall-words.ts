import type { CardOutlook } from "@/lib/cards/wall/queue-outlook";
import {
  daysLeft,
  isPromisedEarly,
  type WallCard,
  type WallExpedite,
} from "@/lib/cards/wall/wall-card";
import type { IsoDay } from "@/lib/dates/day";
import { showDay, showDayOfYear } from "@/lib/dates/show-day";
import { formatDays } from "@/lib/format/format-days";

/** Where a card on the wall stands, in words: "Day 6 of 14". */
export function ageWords({ place, days, quote }: WallCard): string {
  if (place === "released") return days === null ? "No cycle time" : `Took ${formatDays(days)}`;
  if (place === "queue") return days === null ? "" : `Waiting ${formatDays(days)}`;
  if (days === null) return "";
  return quote === null ? `Day ${days}` : `Day ${days} of ${quote.wholeDays}`;
}

/** How much is left of a card's SLA today, in words: "3 days left", "Last day", "2 days over". */
export function leftWords(card: WallCard, today: IsoDay): string | null {
  const left = daysLeft(card);
  if (card.quote === null || left === Infinity) return null;
  if (left < 0) return `${formatDays(-left)} over`;
  if (card.place === "released") return null;
  if (left > 0) return `${formatDays(left)} left`;
  return today > card.quote.dueOn ? "Over from the next working day" : "Last day";
}

/** How urgent a card in progress is: over, near its end, neither, or without an SLA. */
export function urgencyOf(card: WallCard): "over" | "near" | "calm" | "none" {
  const left = daysLeft(card);
  if (card.place !== "open" || left === Infinity) return "none";
  return left < 0 ? "over" : left <= 1 ? "near" : "calm";
}

/** The warning that a promised day asks for, or null. */
export function promiseWarning(card: WallCard): string | null {
  if (card.promised === null || card.quote === null || !isPromisedEarly(card)) return null;
  return `Promised for ${showDay(card.promised)}, before its SLA date`;
}

/** Since when, for how long and why a card is blocked, in words. */
export function wallBlockedWords({ blocked }: Pick<WallCard, "blocked">): string | null {
  if (blocked === null) return null;
  const reason = blocked.reason === null ? "" : `: ${blocked.reason}`;
  return `Blocked since ${showDay(blocked.since)}${reason}`;
}

/** What a card of the queue can expect: "SLA 4 Dec if committed today; likely out by 22 Dec". */
export function queueOutlookWords({ slaOn, likelyOn }: CardOutlook, today: IsoDay): string | null {
  const parts = [
    ...(slaOn === null ? [] : [`SLA ${shortDay(slaOn, today)} if committed today`]),
    ...(likelyOn === null ? [] : [`likely out by ${shortDay(likelyOn, today)}`]),
  ];
  const text = parts.join("; ");
  return text === "" ? null : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Whom a card overtook, in words, with the first few by name. */
export function expediteWords({ expedite }: { expedite: WallExpedite | null }): string {
  if (expedite === null) return "";
  const { actor, on, overtook, first } = expedite;
  const named = first.map(({ number, title, waitedDays }) => {
    const waited = waitedDays === null ? "" : ` (waiting ${formatDays(waitedDays)})`;
    return `${number} ${title}${waited}`;
  });
  const more = overtook > first.length ? ` and ${overtook - first.length} more` : "";
  return `Put ahead by ${actor} on ${showDay(on)}, before ${named.join(", ")}${more}`;
}

/** The same in a line: "Jumped ahead of 3 cards, the longest waiting 12 days". */
export function expediteLine({ overtook, longestWait }: WallExpedite): string {
  const cards =
    overtook === 1 ? "1 card that had waited" : `${overtook} cards, the longest waiting`;
  if (longestWait === null)
    return `Jumped ahead of ${overtook === 1 ? "1 card" : `${overtook} cards`}`;
  return `Jumped ahead of ${cards} ${formatDays(longestWait)}`;
}

/** What is going on, in a sentence: "6 in progress: 4 over their SLA, 1 on its last day, 1 blocked." */
export function wallSummary(cards: readonly WallCard[]): string {
  const open = cards.filter((card) => card.place === "open");
  if (open.length === 0) return "Nothing in progress.";
  const over = open.filter((card) => daysLeft(card) < 0).length;
  const last = open.filter((card) => daysLeft(card) === 0).length;
  const blocked = open.filter((card) => card.blocked !== null).length;
  const parts = [
    over > 0 ? `${over} over ${over === 1 ? "its" : "their"} SLA` : "none over its SLA",
    ...(last > 0 ? [`${last} on ${last === 1 ? "its" : "their"} last day`] : []),
    ...(blocked > 0 ? [`${blocked} blocked`] : []),
  ];
  return `${open.length} in progress: ${parts.join(", ")}.`;
}

/** A day without its year, which everybody at the wall knows: "3 May"; the whole day of another year. */
export function shortDay(day: IsoDay, today: IsoDay): string {
  return today.slice(0, 4) === day.slice(0, 4) ? showDayOfYear(day) : showDay(day);
}
