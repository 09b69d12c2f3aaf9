import { isInQuoteGroup, type QuoteGroup, quoteGroupKey } from "@/lib/cards/progress/quote-group";
import { type DayNumber, monthsBefore } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { chanceOfMeeting } from "@/lib/metrics/chance";
import type { PastMorning } from "@/lib/metrics/evidence/choose-history";
import { periodObservations } from "@/lib/metrics/evidence/period-survival";
import type { PastCard } from "@/lib/metrics/evidence/walk-forward";
import type { Histogram } from "@/lib/metrics/histogram";
import { kaplanMeier, type SurvivalCurve } from "@/lib/metrics/survival";

/** Months of history that chances may rest on; null is all of it. Definition: METRICS section 5. */
export const histories: readonly (number | null)[] = [null, 24, 12, 9, 6];

export type QuotedCard = PastCard & {
  typeId: number;
  sizeId: number | null;
  quote: { group: QuoteGroup; wholeDays: number; due: DayNumber } | null;
};

/** An open card on a past morning: its chance by each history, and what came of it. */
export type CardMorning = PastMorning & {
  day: DayNumber;
  number: number;
  /** The day on which the outcome was known: its release, or the day after its SLA date */
  decidedOn: DayNumber;
};

/**
 * The card-mornings of given days, ascending: each card that was open with a quote and could still
 * go either way, whose outcome is known by the start of `today`. A history that knows nothing of a
 * card's age stands aside for all history. Pauses after each day. Definition: METRICS section 6.
 */
export function* cardMornings(
  cards: readonly QuotedCard[],
  days: readonly DayNumber[],
  today: DayNumber,
  calendar: Pick<WorkCalendar, "plainCount" | "cardDays">,
): Generator<void, CardMorning[]> {
  const found: CardMorning[] = [];
  const curves = new GroupCurves(cards, calendar);
  const order = cards.toSorted((a, b) => a.committed - b.committed || a.number - b.number);
  let next = 0;
  let open: QuotedCard[] = [];
  for (const day of days) {
    yield;
    for (; (order[next]?.committed ?? Infinity) <= day; next += 1) {
      open.push(order[next] as QuotedCard);
    }
    open = open.filter(
      ({ released, cancelled }) => (released ?? Infinity) >= day && (cancelled ?? Infinity) >= day,
    );
    for (const { number, committed, released, cancelled, quote } of open) {
      // What was cancelled later was not known to be.
      if (quote === null || (cancelled !== null && cancelled < today)) continue;
      const met = released !== null && released <= quote.due;
      const decidedOn = met ? released : quote.due + 1;
      if (decidedOn >= today) continue;
      const age = calendar.plainCount(committed, day - 1);
      if (age >= quote.wholeDays) continue;
      const chances: number[] = [];
      for (const months of histories) {
        const { curve, entered } = curves.of(quote.group, day, months);
        const chance = chanceOfMeeting(curve, age, quote.wholeDays, { entered });
        if (chance.kind === "chance") chances.push(chance.chance);
        else if (chances[0] === undefined) break;
        else chances.push(chances[0]);
      }
      if (chances.length === histories.length) {
        found.push({ day, number, chances, met, decidedOn });
      }
    }
  }
  return found;
}

/** A curve with the ages at which cards came under observation. */
type EnteredCurve = { curve: SurvivalCurve; entered: Histogram };

/** Survival curves of quote groups as known on one morning after another. */
class GroupCurves {
  readonly #cards: readonly QuotedCard[];
  readonly #calendar: Pick<WorkCalendar, "plainCount" | "cardDays">;
  readonly #members = new Map<string, QuotedCard[]>();
  #curves = new Map<string, EnteredCurve>();
  #day: DayNumber = -Infinity;

  constructor(
    cards: readonly QuotedCard[],
    calendar: Pick<WorkCalendar, "plainCount" | "cardDays">,
  ) {
    // The last to end first, so that a history of some months reads only its own cards.
    this.#cards = cards.toSorted((a, b) => endOf(b) - endOf(a));
    this.#calendar = calendar;
  }

  of(group: QuoteGroup, day: DayNumber, months: number | null): EnteredCurve {
    if (day !== this.#day) {
      this.#curves = new Map();
      this.#day = day;
    }
    const key = `${quoteGroupKey(group)} ${months}`;
    let curve = this.#curves.get(key);
    if (curve === undefined) {
      const from = months === null ? -Infinity : monthsBefore(day, months);
      const known = periodObservations(this.#since(group, from), from, day, this.#calendar);
      curve = {
        curve: kaplanMeier(known.events, known.censored, known.entered),
        entered: known.entered,
      };
      this.#curves.set(key, curve);
    }
    return curve;
  }

  *#since(group: QuoteGroup, from: DayNumber): Generator<QuotedCard> {
    for (const card of this.#membersOf(group)) {
      if (endOf(card) < from) return;
      yield card;
    }
  }

  #membersOf(group: QuoteGroup): QuotedCard[] {
    const key = quoteGroupKey(group);
    let members = this.#members.get(key);
    if (members === undefined) {
      members = this.#cards.filter((card) => isInQuoteGroup(group, card));
      this.#members.set(key, members);
    }
    return members;
  }
}

function endOf({ released, cancelled }: PastCard): number {
  return Math.min(released ?? Infinity, cancelled ?? Infinity);
}
