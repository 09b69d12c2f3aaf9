import { type DayNumber, monthsBefore } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { DayCounts } from "@/lib/metrics/evidence/day-counts";
import type { HistoryWindow } from "@/lib/metrics/evidence/history-window";
import { slaOfCurve } from "@/lib/metrics/evidence/sla-of-curve";
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
  const { minHistory, today, calendar } = options;
  const commitments = cards
    .filter(({ cancelled }) => cancelled === null)
    .sort((a, b) => a.committed - b.committed || a.number - b.number);
  const history = new GrowingHistory(cards, options);
  let day: DayNumber | null = null;
  let quotes: (number | null)[] = [];
  for (const card of commitments) {
    if (card.committed !== day) {
      day = card.committed;
      const changed = history.moveTo(day);
      if (changed) quotes = rules.map((rule) => wholeDaysBy(rule, history, minHistory));
    }
    if (history.items < minHistory) continue;
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

function wholeDaysBy(rule: SlaRule, history: GrowingHistory, minHistory: number): number | null {
  if (history.items < minHistory) return null;
  const sla = history.sla(rule);
  return sla === null ? null : wholeDaysOf(sla);
}

type Release = { number: number; committed: DayNumber; released: DayNumber; days: number };

/** The cards of a window as known at the start of a day that only moves on. */
class GrowingHistory {
  readonly #releases: Release[];
  readonly #counts: DayCounts;
  readonly #options: WalkForwardOptions;
  readonly #unfinished: PastCard[];
  #first = 0;
  #known = 0;
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
    this.#unfinished = cards.toSorted((a, b) => a.committed - b.committed);
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

  sla(rule: SlaRule): number | null {
    if (!this.#options.openCards) return this.#counts.sla(rule);
    return slaOfCurve(this.#counts.histogram(), histogramOf(this.#censored), rule);
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

  /** For how long the cards in progress on a day, or cancelled inside the window, are known to last. */
  #censoredOn(day: DayNumber): number[] {
    const { calendar } = this.#options;
    const from = this.#first === 0 ? null : (this.#releases[this.#first]?.released ?? day);
    const ages: number[] = [];
    for (const { committed, released, cancelled } of this.#unfinished) {
      if (committed >= day) break;
      if (cancelled !== null && cancelled < day) {
        if (from === null || cancelled >= from)
          ages.push(calendar.plainCount(committed, cancelled - 1));
      } else if (released === null || released >= day) {
        ages.push(calendar.plainCount(committed, day - 1));
      }
    }
    return ages;
  }
}
