import { bucketsBetween } from "@/lib/dates/buckets";
import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { type Amount, Money } from "@/lib/metrics/costs/money";
import { type DatedRate, type RateStep, rateSteps } from "@/lib/metrics/costs/rate-steps";

/** A card that is, or was, worked on for a client. */
export type CostCard = {
  number: number;
  client: string;
  committed: DayNumber;
  /** The day of its release or cancellation; null while it is in progress */
  ended: DayNumber | null;
  /** First and last day of each time between a release and its reopening: no days in progress */
  pauses: readonly { from: DayNumber; to: DayNumber }[];
  /** How many people work on it, as decimal text */
  people: string;
};

/** The days of a card in one month at one rate. */
export type CostLine = {
  number: number;
  client: string;
  /** First and last day of the stretch, within one month */
  from: DayNumber;
  to: DayNumber;
  days: number;
  personDays: Amount;
  /** What a person's day costs; null where no rate counts yet */
  rate: Amount | null;
  /** What a day of the card costs: rate × people, in whole units of the currency's least coin */
  dayPrice: Amount;
  amount: Amount;
};

export type CostPeriod = { from: DayNumber; to: DayNumber };

/**
 * What cards cost on the days of a period, cut at months and where the rate changes; stretches
 * without a counted day are left out. `digits` are the currency's decimals. METRICS section 9.
 */
export function costLines(
  cards: readonly CostCard[],
  rates: readonly DatedRate[],
  calendar: Pick<WorkCalendar, "plainCount">,
  period: CostPeriod,
  digits: number,
): CostLine[] {
  const stepsOf = new Map<string, RateStep[]>();
  return cards.flatMap((card) => {
    const steps = stepsOf.get(card.client) ?? rateSteps(rates, card.client);
    stepsOf.set(card.client, steps);
    const from = Math.max(period.from, card.committed);
    const to = Math.min(period.to, card.ended ?? period.to);
    const people = new Money(card.people);
    return stretches(from, to, steps).flatMap((stretch) => {
      const days = workedDays(card, calendar, stretch);
      if (days === 0) return [];
      const rate = stretch.rate;
      const dayPrice = (rate ?? new Money(0)).times(people).toDecimalPlaces(digits);
      const { number, client } = card;
      const personDays = people.times(days);
      return [
        { number, client, ...stretch, days, personDays, dayPrice, amount: dayPrice.times(days) },
      ];
    });
  });
}

/** The months of [from, to], cut once more where the rate changes. */
function stretches(
  from: DayNumber,
  to: DayNumber,
  steps: readonly RateStep[],
): { from: DayNumber; to: DayNumber; rate: Amount | null }[] {
  return bucketsBetween(from, to, "month").flatMap((month) => {
    const starts = steps
      .map((step) => step.from)
      .filter((day) => day > month.from && day <= month.to);
    return [month.from, ...new Set(starts)].map((start, place, all) => ({
      from: start,
      to: (all[place + 1] ?? month.to + 1) - 1,
      rate: steps.findLast((step) => step.from <= start)?.amount ?? null,
    }));
  });
}

function workedDays(
  { pauses }: CostCard,
  calendar: Pick<WorkCalendar, "plainCount">,
  { from, to }: CostPeriod,
): number {
  const paused = pauses.map((pause) =>
    calendar.plainCount(Math.max(from, pause.from), Math.min(to, pause.to)),
  );
  return paused.reduce((days, one) => days - one, calendar.plainCount(from, to));
}
