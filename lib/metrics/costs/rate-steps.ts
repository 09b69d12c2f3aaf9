import { nameKey } from "@/lib/cards/fields/name-key";
import { type DayNumber, type IsoDay, toDayNumber } from "@/lib/dates/day";
import { type Amount, Money } from "@/lib/metrics/costs/money";

export type DatedRate = { client: string | null; from: IsoDay; amount: string };

/** From this day on, until the next step, a person's day costs so much. */
export type RateStep = { from: DayNumber; amount: Amount };

/**
 * The rates that a client's days cost, in order of their days: its own from the first of them on,
 * the team's before. No step before the first rate. Definition: METRICS section 9.
 */
export function rateSteps(rates: readonly DatedRate[], client: string): RateStep[] {
  const key = nameKey(client);
  const isOwn = (rate: DatedRate) => rate.client !== null && nameKey(rate.client) === key;
  const stepsOf = (isOf: (rate: DatedRate) => boolean) =>
    rates
      .filter(isOf)
      .map(({ from, amount }) => ({ from: toDayNumber(from), amount: new Money(amount) }))
      .sort((a, b) => a.from - b.from);
  const own = stepsOf(isOwn);
  const first = own[0]?.from ?? Infinity;
  return [...stepsOf((rate) => rate.client === null).filter(({ from }) => from < first), ...own];
}
