import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatShare } from "@/lib/format/format-percent";

type Waiting = {
  cards: number;
  days: number;
  medianDays: number | null;
  longest: number | null;
  efficiency: number | null;
  dayCount: DayCount;
};

/** How long cards were blocked, in words. */
export function waitingSentence(waiting: Waiting): string {
  const { cards, days, medianDays, longest, efficiency, dayCount } = waiting;
  if (cards === 0) {
    return "No card was marked as blocked in this period, so nothing can be said about where work waits.";
  }
  const who = cards === 1 ? "1 card was" : `${formatNumber(cards)} cards were`;
  const each =
    medianDays === null
      ? ""
      : `: half of the times no longer than ${formatNumber(medianDays, medianDays % 1 === 0 ? 0 : 1)}, once for ${formatNumber(longest)}`;
  const blocked = `${who} blocked for ${formatNumber(days)} ${dayWords(dayCount, days)} in all${each}.`;
  if (efficiency === null) return blocked;
  return `${blocked} Released cards were free of blockages on ${formatShare(efficiency)} of their days in progress.`;
}
