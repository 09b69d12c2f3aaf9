import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { endOf, type StartedCard } from "@/lib/metrics/hidden-work/flow-card";

export type StreamSpell = { streamId: number | null; from: DayNumber; to: DayNumber | null };

export type StreamDays = { streamId: number; cards: number; days: number };

/**
 * Days that cards spent in each stream on the days of [from, to]; on the day of a move a card is in
 * the stream it came to. Definition: METRICS section 7.
 */
export function streamDays(
  cards: readonly (StartedCard & { streams: readonly StreamSpell[] })[],
  calendar: Pick<WorkCalendar, "plainCount">,
  period: { from: DayNumber; to: DayNumber },
): StreamDays[] {
  const streams = new Map<number, { cards: Set<number>; days: number }>();
  for (const card of cards) {
    const end = endOf(card);
    for (const { streamId, from, to } of card.streams) {
      if (streamId === null) continue;
      const last = to === null || to === end ? (end ?? period.to) : to - 1;
      const days = calendar.plainCount(
        Math.max(from, card.committed, period.from),
        Math.min(last, period.to),
      );
      if (days === 0) continue;
      const found = streams.get(streamId) ?? { cards: new Set(), days: 0 };
      found.cards.add(card.number);
      found.days += days;
      streams.set(streamId, found);
    }
  }
  return [...streams]
    .map(([streamId, { cards: of, days }]) => ({ streamId, cards: of.size, days }))
    .sort((a, b) => b.days - a.days);
}
