import type { ClientPromises } from "@/lib/cards/wall/client-promises";
import type { SessionCard } from "@/lib/cards/wall/queue-session";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatShare } from "@/lib/format/format-percent";
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

/** How many promises were kept, in a sentence. */
export function promisesSentence(promises: readonly ClientPromises[]): string {
  const kept = promises.reduce((sum, one) => sum + one.kept, 0);
  const all = promises.reduce((sum, one) => sum + one.kept + one.missed, 0);
  if (all === 1) return `The one promise whose day has come was ${kept === 1 ? "kept" : "missed"}.`;
  const share = kept === 0 || kept === all ? "" : ` (${formatShare(kept / all, 0)})`;
  return `Of ${formatNumber(all)} promises that are decided, ${kept === all ? "all" : formatNumber(kept)} were kept${share}.`;
}
