import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { endOf, type FlowCard, isStarted } from "@/lib/metrics/hidden-work/flow-card";

/** A commitment that went ahead of cards that were queued before it. */
export type Overtaking = {
  number: number;
  committed: DayNumber;
  /** The cards it went ahead of, the one that had waited longest first; days waited, null if unknown */
  overtaken: { number: number; waitedDays: number | null }[];
};

/** The wall marks a card that overtook at least this many. METRICS section 7. */
export const minOvertaken = 3;

/**
 * The cards that were taken up on a day of [from, to] ahead of cards prioritised on an earlier day
 * that were still waiting at the end of that day, in order of commitment. Cards without a prioritised
 * day neither overtake nor are overtaken. Definition: METRICS section 7.
 */
export function overtakings(
  cards: readonly FlowCard[],
  calendar: Pick<WorkCalendar, "cardDays">,
  { from, to }: { from: DayNumber; to: DayNumber },
  asked: (card: FlowCard) => boolean,
): Overtaking[] {
  const queued = cards
    .flatMap((card) => {
      const { number, prioritised } = card;
      if (prioritised === null) return [];
      return [{ number, prioritised, left: card.committed ?? endOf(card) ?? Infinity }];
    })
    .sort((a, b) => a.prioritised - b.prioritised || a.number - b.number);
  const committed = cards
    .filter(isStarted)
    .filter((card) => asked(card) && from <= card.committed && card.committed <= to)
    .sort((a, b) => a.committed - b.committed || a.number - b.number);
  const waiting: typeof queued = [];
  let next = 0;
  let day = -Infinity;
  return committed.flatMap((card) => {
    if (card.prioritised === null) return [];
    for (let one = queued[next]; one && one.prioritised < card.committed; one = queued[next]) {
      waiting.push(one);
      next += 1;
    }
    if (card.committed > day) {
      day = card.committed;
      keep(waiting, (one) => one.left > day);
    }
    const overtaken = [];
    for (const one of waiting) {
      if (one.prioritised >= Math.min(card.prioritised, card.committed)) break;
      if (one.left <= day) continue;
      overtaken.push({
        number: one.number,
        waitedDays: calendar.cardDays(one.prioritised, card.committed),
      });
    }
    return overtaken.length === 0
      ? []
      : [{ number: card.number, committed: card.committed, overtaken }];
  });
}

/** Removes what is not wanted, in place. */
function keep<One>(all: One[], isWanted: (one: One) => boolean): void {
  let kept = 0;
  for (const one of all) {
    if (!isWanted(one)) continue;
    all[kept] = one;
    kept += 1;
  }
  all.length = kept;
}
