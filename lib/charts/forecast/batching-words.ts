import { cardsOf, forecastDay } from "@/lib/charts/forecast/forecast-words";
import { formatDays } from "@/lib/format/format-days";
import type { ReleaseWay } from "@/lib/metrics/forecast/batching";
import type { ForecastDays } from "@/lib/metrics/forecast/forecast";

/** What a way of releasing is called, with the size of a batch. */
export function wayName(way: ReleaseWay, batch: number): string {
  if (way === "each") return "Each as it is done";
  return way === "whole" ? "The whole list at once" : `In batches of ${batch}`;
}

type Way = { way: ReleaseWay; first: ForecastDays; last: ForecastDays; feedbackWaits: number };

/** What the ways differ in, in a sentence to be repeated. */
export function batchingSentence(ways: readonly Way[], cards: number): string {
  const each = ways.find(({ way }) => way === "each");
  const whole = ways.find(({ way }) => way === "whole");
  if (!each || !whole) return "";
  if (cards === 1) return `One card is one release: it is out by ${forecastDay(each.first.p85)}.`;
  return `Released each as it is done, the first of ${cardsOf(cards)} is with the customer by ${forecastDay(each.first.p85)}; as a whole list not before ${forecastDay(whole.first.p85)}, and finished cards wait ${formatDays(whole.feedbackWaits, 1)} on average for anybody to see them. The last is out by ${forecastDay(each.last.p85)} either way, with 85% certainty.`;
}

/** How many cards the customer has after each day, by way: a stair, some steps, one leap. */
export type BatchingStep = { day: string } & Record<ReleaseWay, number>;

/** The steps from the day of the forecast to the last card, at P85. */
export function batchingSteps(
  ways: readonly { way: ReleaseWay; cards: readonly ForecastDays[] }[],
  asOf: string,
): BatchingStep[] {
  const days = new Set([asOf]);
  for (const { cards } of ways) for (const { p85 } of cards) if (p85 !== null) days.add(p85);
  return [...days].sort().map((day) => {
    const count = (way: ReleaseWay) =>
      ways.find((one) => one.way === way)?.cards.filter(({ p85 }) => p85 !== null && p85 <= day)
        .length ?? 0;
    return { day, each: count("each"), batches: count("batches"), whole: count("whole") };
  });
}
