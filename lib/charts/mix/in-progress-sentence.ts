import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";

/** How many cards were in progress in a period, and how many days of it they took together. */
export function inProgressSentence(cards: readonly { days: number }[], dayCount: DayCount): string {
  const days = cards.reduce((sum, card) => sum + card.days, 0);
  const head = cards.length === 1 ? "1 card was" : `${formatNumber(cards.length)} cards were`;
  return `${head} in progress, ${formatNumber(days)} ${dayWords(dayCount, days)} in this period altogether.`;
}
