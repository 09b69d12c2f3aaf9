import { type DayNumber, type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import type { CostLine } from "@/lib/metrics/costs/cost-lines";
import { type Amount, Money } from "@/lib/metrics/costs/money";

export type BurnUp = {
  /** What the client's days within the budget's cost up to today, and what is left: below 0 overspent */
  spent: string;
  left: string;
  /** Out of 100 */
  spentPercent: number;
  /** Counted days of the budget, and those that are over, today included */
  days: number;
  daysGone: number;
  /** What would be spent by its last day at the pace so far; null below 5 days, and once it is over */
  atThisPace: string | null;
  /** The first day at whose end more was spent than agreed */
  passedOn: IsoDay | null;
  /** What was spent by the end of each counted day, from its first day to today */
  points: { day: IsoDay; spent: string }[];
};

const minDaysOfPace = 5;

/**
 * How an agreed budget is used up, day by day. `lines` are those of the client's cards on the
 * budget's days up to today; `pausesOf` tells when a card was not worked on. METRICS section 9.
 */
export function budgetBurnUp(
  budget: { from: IsoDay; to: IsoDay; amount: string },
  lines: readonly CostLine[],
  pausesOf: (number: number) => readonly { from: DayNumber; to: DayNumber }[],
  calendar: Pick<WorkCalendar, "plainCount" | "counts">,
  today: DayNumber,
  digits: number,
): BurnUp {
  const [from, to] = [toDayNumber(budget.from), toDayNumber(budget.to)];
  const last = Math.min(to, today);
  const agreed = new Money(budget.amount);
  const changes = priceChanges(lines, pausesOf);
  const points: BurnUp["points"] = [];
  let passedOn: IsoDay | null = null;
  let price = new Money(0);
  let spent = new Money(0);
  for (let day = from; day <= last; day += 1) {
    price = price.plus(changes.get(day) ?? 0);
    if (!calendar.counts(day)) continue;
    spent = spent.plus(price);
    if (passedOn === null && spent.gt(agreed)) passedOn = toIsoDay(day);
    points.push({ day: toIsoDay(day), spent: spent.toFixed(digits) });
  }
  const days = calendar.plainCount(from, to);
  const daysGone = calendar.plainCount(from, last);
  const hasPace = daysGone >= minDaysOfPace && daysGone < days;
  return {
    spent: spent.toFixed(digits),
    left: agreed.minus(spent).toFixed(digits),
    spentPercent: spent.div(agreed).times(100).toNumber(),
    days,
    daysGone,
    atThisPace: hasPace ? spent.times(days).div(daysGone).toFixed(digits) : null,
    passedOn,
    points,
  };
}

/** By how much the price of a day rises or falls on each day. */
function priceChanges(
  lines: readonly CostLine[],
  pausesOf: (number: number) => readonly { from: DayNumber; to: DayNumber }[],
): Map<DayNumber, Amount> {
  const changes = new Map<DayNumber, Amount>();
  const add = (day: DayNumber, amount: Amount) =>
    changes.set(day, (changes.get(day) ?? new Money(0)).plus(amount));
  for (const { number, from, to, dayPrice } of lines) {
    add(from, dayPrice);
    add(to + 1, dayPrice.negated());
    for (const pause of pausesOf(number)) {
      const [first, last] = [Math.max(from, pause.from), Math.min(to, pause.to)];
      if (first > last) continue;
      add(first, dayPrice.negated());
      add(last + 1, dayPrice);
    }
  }
  return changes;
}
