import { type DayNumber, monthsBefore } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { DayCounts } from "@/lib/metrics/evidence/day-counts";
import type { HistoryWindow } from "@/lib/metrics/evidence/history-window";
import { slasOfCurve } from "@/lib/metrics/evidence/sla-of-curve";
import { histogramOf } from "@/lib/metrics/histogram";
import { wholeDaysOf } from "@/lib/metrics/sla-figures";
import type { SlaRule } from "@/lib/metrics/sla-rule";

export type PastCard = {
  number: number;
  committed: DayNumber;
  /** Null for an open or cancelled card */
  released: DayNumber | null;
  cancelled: DayNumber | null;
};

/** What a rule would have quoted to a card, and what came of it. */
export type TriedQuote = {
  card: PastCard;
  /** Past cards that the quote rests on */
  items: number;
  wholeDays: number;
  breached: boolean;
};

export type WalkForwardOptions = {
  window: HistoryWindow;
  /** Whether cards in progress on the commit day count for what is known of them */
  openCards: boolean;
  /** The fewest released cards that a quote may rest on */
  minHistory: number;
  /** Cards whose SLA date is before this day count */
  today: DayNumber;
  calendar: Pick<WorkCalendar, "cardDays" | "plainCount">;
  /** Which commit days are tried; all if absent. History begins before them. */
  isTried?: (committed: DayNumber) => boolean;
};

/**
 * Walks through a group's cards in order of commitment and asks each rule what it would have quoted
 * from the group's cards released strictly before the commit day; calls `quoted` with the place of
 * the rule for each card whose SLA date has passed. An open card has breached then; a cancelled one
 * is left out. All rules are asked in one pass. Definition: METRICS section 6.
 */
export function walkForward(
  cards: readonly PastCard[],
  rules: readonly SlaRule[],
  options: WalkForwardOptions,
  quoted: (rule: number, quote: TriedQuote) => void,
): void {
  for (const _ of walkForwardInSteps(cards, rules, options, quoted));
}

/** The same, pausing after every commit day, so that a server can answer others in between. */
export function* walkForwardInSteps(
  cards: readonly PastCard[],
  rules: readonly SlaRule[],
  options: WalkForwardOptions,
  quoted: (rule: number, quote: TriedQuote) => void,
): Generator<void> {
  const { minHistory, today, calendar } = options;
  const commitments = cards
    .filter(({ cancelled }) => cancelled === null)
    .sort((a, b) => a.committed - b.committed || a.number - b.number);
  const history = new GrowingHistory(cards, options);
  let day: DayNumber | null = null;
  let quotes: (number | null)[] = [];
  for (const card of commitments) {
    if (card.committed !== day) {
      yield;
      day = card.committed;
      if (history.moveTo(day) && history.items >= minHistory) {
        quotes = history.slas(rules).map((sla) => (sla === null ? null : wholeDaysOf(sla)));
      }
    }
    if (history.items < minHistory || options.isTried?.(card.committed) === false) continue;
    const possible = calendar.plainCount(card.committed, today - 1);
    const took = card.released === null ? null : calendar.cardDays(card.committed, card.released);
    quotes.forEach((wholeDays, rule) => {
      // The SLA date is the day on which the plain count reaches the whole days.
      if (wholeDays === null || possible < wholeDays) return;
      const breached = took === null || took > wholeDays;
      quoted(rule, { card, items: history.items, wholeDays, breached });
    });
  }
}

type Release = { number: number; committed: DayNumber; released: DayNumber; days: number };

/** The cards of a window as known at the start of a day that only moves on. */
class GrowingHistory {
  readonly #releases: Release[];
  readonly #counts: DayCounts;
  readonly #options: WalkForwardOptions;
  readonly #commitments: PastCard[];
  #first = 0;
  #known = 0;
  #next = 0;
  /** Committed before the day and neither released nor cancelled before it */
  #open: PastCard[] = [];
  #cancelled: { on: DayNumber; age: number }[] = [];
  #censored: number[] = [];

  constructor(cards: readonly PastCard[], options: WalkForwardOptions) {
    this.#options = options;
    this.#releases = cards
      .flatMap(({ number, committed, released }) =>
        released === null
          ? []
          : [{ number, committed, released, days: options.calendar.cardDays(committed, released) }],
      )
      .sort((a, b) => a.released - b.released || a.number - b.number);
    this.#counts = new DayCounts(
      this.#releases.reduce((most, { days }) => Math.max(most, days), 1),
    );
    this.#commitments = cards.toSorted((a, b) => a.committed - b.committed);
  }

  get items(): number {
    return this.#counts.items;
  }

  /** Moves to the start of a later day; true when what is known has changed. */
  moveTo(day: DayNumber): boolean {
    const before = this.#known;
    const firstBefore = this.#first;
    for (; (this.#releases[this.#known]?.released ?? day) < day; this.#known += 1) {
      this.#counts.add((this.#releases[this.#known] as Release).days, 1);
    }
    const first = this.#firstOf(day);
    for (; this.#first < first; this.#first += 1) {
      this.#counts.add((this.#releases[this.#first] as Release).days, -1);
    }
    if (this.#options.openCards) this.#censored = this.#censoredOn(day);
    // Open cards grow older every day, so with them every day is another.
    return this.#options.openCards || this.#known !== before || this.#first !== firstBefore;
  }

  slas(rules: readonly SlaRule[]): (number | null)[] {
    if (!this.#options.openCards) return rules.map((rule) => this.#counts.sla(rule));
    return slasOfCurve(this.#counts.histogram(), histogramOf(this.#censored), rules);
  }

  /** The place of the first release of the window; those of one day stay together. */
  #firstOf(day: DayNumber): number {
    const { window } = this.#options;
    if (window.kind === "all") return 0;
    if (window.kind === "months") {
      const from = monthsBefore(day, window.months);
      let first = this.#first;
      while (first < this.#known && (this.#releases[first] as Release).released < from) first += 1;
      return first;
    }
    let first = Math.max(0, this.#known - window.cards);
    const ties = this.#releases[first]?.released;
    while (first > 0 && this.#releases[first - 1]?.released === ties) first -= 1;
    return first;
  }

  #windowStart(day: DayNumber): number {
    const { window } = this.#options;
    if (window.kind === "months") return monthsBefore(day, window.months);
    return this.#first === 0 ? -Infinity : (this.#releases[this.#first]?.released ?? day);
  }

  /** For how long the cards in progress on a day, or cancelled inside the window, are known to last. */
  #censoredOn(day: DayNumber): number[] {
    const { plainCount } = this.#options.calendar;
    const from = this.#windowStart(day);
    for (; (this.#commitments[this.#next]?.committed ?? day) < day; this.#next += 1) {
      this.#open.push(this.#commitments[this.#next] as PastCard);
    }
    this.#open = this.#open.filter(({ committed, released, cancelled }) => {
      if (cancelled !== null && cancelled < day) {
        this.#cancelled.push({ on: cancelled, age: plainCount(committed, cancelled - 1) });
        return false;
      }
      return released === null || released >= day;
    });
    this.#cancelled = this.#cancelled.filter(({ on }) => on >= from);
    return [
      ...this.#cancelled.map(({ age }) => age),
      ...this.#open.map(({ committed }) => plainCount(committed, day - 1)),
    ];
  }
}
