import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { histogramOf } from "@/lib/metrics/histogram";
import { slaFigures } from "@/lib/metrics/sla-figures";
import type { SlaRule } from "@/lib/metrics/sla-rule";
import { type Interval, wilsonInterval } from "@/lib/metrics/wilson-interval";

export type BackTestCard = {
  number: number;
  committed: DayNumber;
  /** Null for an open card */
  released: DayNumber | null;
};

/** Which of a group's past cards a quote rests on. */
export type BackTestHistory = { kind: "all" } | { kind: "last"; cards: number };

export type BackTest = {
  quoted: number;
  breached: number;
  /** Null when nothing was quoted */
  breachedPercent: number | null;
  /** Of the share breached, 90%, in percent; null when nothing was quoted */
  interval: Interval | null;
};

type BackTestOptions = {
  rule: SlaRule;
  history: BackTestHistory;
  minHistory?: number;
  /** Cards whose due date is before this day count */
  today: DayNumber;
  calendar: Pick<WorkCalendar, "cardDays" | "dueDay">;
};

/**
 * What a rule would have quoted to each card of a group, from the cards released strictly before
 * its commit day, and how many breached that quote. A card enters once its due date has passed; an
 * open one has breached then. Definition: METRICS section 6.
 */
export function backTest(
  cards: readonly BackTestCard[],
  { rule, history, minHistory = 10, today, calendar }: BackTestOptions,
): BackTest {
  const released = cards
    .flatMap(({ number, committed, released: on }) =>
      on === null ? [] : [{ number, released: on, days: calendar.cardDays(committed, on) }],
    )
    .sort((a, b) => a.released - b.released || a.number - b.number);
  const inOrder = cards.toSorted((a, b) => a.committed - b.committed || a.number - b.number);

  let known = 0;
  let quoted = 0;
  let breached = 0;
  let wholeDays: number | null = null;
  let quotedFrom = -1;
  for (const card of inOrder) {
    while ((released[known]?.released ?? Infinity) < card.committed) known += 1;
    if (known < minHistory) continue;
    if (known !== quotedFrom) {
      const days = released.slice(firstOf(released, known, history), known).map((one) => one.days);
      wholeDays = slaFigures(histogramOf(days), rule).wholeDays;
      quotedFrom = known;
    }
    if (wholeDays === null || calendar.dueDay(card.committed, wholeDays) >= today) continue;
    quoted += 1;
    const { committed, released: on } = card;
    if (on === null || calendar.cardDays(committed, on) > wholeDays) breached += 1;
  }
  return {
    quoted,
    breached,
    breachedPercent: quoted === 0 ? null : (100 * breached) / quoted,
    interval: quoted === 0 ? null : inPercent(wilsonInterval(breached, quoted)),
  };
}

/** The place of the first of the last N releases, those of the same day included. */
function firstOf(
  released: readonly { released: DayNumber }[],
  known: number,
  history: BackTestHistory,
): number {
  if (history.kind === "all" || known <= history.cards) return 0;
  let first = known - history.cards;
  const day = released[first]?.released;
  while (first > 0 && released[first - 1]?.released === day) first -= 1;
  return first;
}

function inPercent({ low, high }: Interval): Interval {
  return { low: 100 * low, high: 100 * high };
}
