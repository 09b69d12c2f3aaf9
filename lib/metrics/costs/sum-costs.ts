import type { CostLine } from "@/lib/metrics/costs/cost-lines";
import { Money } from "@/lib/metrics/costs/money";

/** What a set of lines comes to; amounts as decimal text, to the currency's decimals. */
export type CostSum = {
  cards: number;
  days: number;
  personDays: string;
  amount: string;
  /** Of these, of cards that are still in progress */
  runningCards: number;
  runningAmount: string;
  /** Days for which no rate counts yet; they cost nothing here */
  daysWithoutRate: number;
};

/** Adds lines up, exactly. METRICS section 9. */
export function sumCosts(
  lines: readonly CostLine[],
  running: ReadonlySet<number>,
  digits: number,
): CostSum {
  let days = 0;
  let daysWithoutRate = 0;
  let personDays = new Money(0);
  let amount = new Money(0);
  let runningAmount = new Money(0);
  const cards = new Set<number>();
  for (const line of lines) {
    cards.add(line.number);
    days += line.days;
    if (line.rate === null) daysWithoutRate += line.days;
    personDays = personDays.plus(line.personDays);
    amount = amount.plus(line.amount);
    if (running.has(line.number)) runningAmount = runningAmount.plus(line.amount);
  }
  return {
    cards: cards.size,
    days,
    personDays: personDays.toFixed(),
    amount: amount.toFixed(digits),
    runningCards: [...cards].filter((number) => running.has(number)).length,
    runningAmount: runningAmount.toFixed(digits),
    daysWithoutRate,
  };
}
