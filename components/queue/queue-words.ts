import type { SessionCard } from "@/lib/cards/wall/queue-session";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import type { QueueSlip } from "@/lib/metrics/forecast/queue-slips";

/** The day of a place in the queue, in words. */
export function placeDay(date: IsoDay | null | undefined): string {
  return date == null ? "later than five years on" : showDay(date);
}

/** How far a day moves: "2 working days later", "1 working day earlier". */
export function slipWords(slip: number | null, dayCount: DayCount): string {
  if (slip === null) return "beyond what can be forecast";
  const days = Math.abs(slip);
  return `${formatNumber(days)} ${dayWords(dayCount, days)} ${slip > 0 ? "later" : "earlier"}`;
}

/** What saving an order would do, in a sentence. */
export function orderSentence(slips: readonly QueueSlip[]): string {
  const later = slips.filter(({ slip }) => slip === null || slip > 0).length;
  const earlier = slips.length - later;
  const cards = (count: number) => `${formatNumber(count)} ${count === 1 ? "card" : "cards"}`;
  if (slips.length === 0) return "No card’s day changes.";
  if (later === 0) return `${cards(earlier)} would be out earlier, none later.`;
  if (earlier === 0) return `${cards(later)} would slip, none would be earlier.`;
  return `${cards(later)} would slip so that ${cards(earlier)} can be earlier.`;
}

/** What was said of a card first and how far it has moved since; null where nothing was. */
export function firstSaidWords(
  firstSaid: SessionCard["firstSaid"],
  workingDay: number | null,
  dayCount: DayCount,
): string | null {
  if (firstSaid === null) return null;
  const said = `First said ${showDay(firstSaid.likelyOn)}`;
  const slip = workingDay === null ? null : workingDay - firstSaid.workingDay;
  if (slip === 0) return `${said}, and still so`;
  return `${said}, now ${slipWords(slip, dayCount)}`;
}

/** Whether a card is promised for a day before the one it is likely out. */
export function isPromiseAtRisk(
  { promised, isExcluded }: Pick<SessionCard, "promised" | "isExcluded">,
  date: IsoDay | null | undefined,
): boolean {
  return (
    promised !== null && !isExcluded && date !== undefined && (date === null || promised < date)
  );
}
