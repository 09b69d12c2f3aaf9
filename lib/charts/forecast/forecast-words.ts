import type { IsoDay } from "@/lib/dates/day";
import { showDay, showDayOfYear } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatChance } from "@/lib/format/format-chance";
import { formatNumber } from "@/lib/format/format-number";
import { formatShare } from "@/lib/format/format-percent";
import type { KeptShare } from "@/lib/metrics/forecast/back-test";
import type {
  DayForecast,
  ForecastSample,
  ItemsForecast,
  QueuedForecast,
} from "@/lib/metrics/forecast/forecast";

/** A day of a forecast: "3 May 2026", or that it lies beyond what is looked at. */
export function forecastDay(day: IsoDay | null): string {
  return day === null ? "later than five years on" : showDay(day);
}

/** The same beside another day, without its year where that is the other's. */
export function forecastDayBeside(day: IsoDay | null, other: IsoDay | null): string {
  if (day === null || day.slice(0, 4) !== other?.slice(0, 4)) return forecastDay(day);
  return showDayOfYear(day);
}

/** "20 features", "1 card": the chosen cards by their number. */
export function cardsOf(items: number, types: readonly string[] = []): string {
  const cards = `${formatNumber(items)} ${items === 1 ? "card" : "cards"}`;
  return types.length === 0 ? cards : `${cards} of ${types.join(" or ")}`;
}

/** When a number of cards is done, in a sentence to be repeated. */
export function itemsSentence(forecast: ItemsForecast, types: readonly string[] = []): string {
  const { items, p50, p85 } = forecast;
  const what = `${items === 1 ? "The next card" : `The next ${cardsOf(items)}`}${
    types.length === 0 ? "" : ` of ${types.join(" or ")}`
  }`;
  if (p85 === null) return `${what} will hardly be done within five years.`;
  const even = p50 === p85 ? "" : `, with an even chance by ${forecastDay(p50)}`;
  return `${what} will be done by ${forecastDay(p85)} with 85% certainty${even}.`;
}

/** How many cards by a day, in a sentence, with the chance of the number asked about. */
export function daySentence(forecast: DayForecast, items: number): string {
  const { day, p50, p85, byItems } = forecast;
  const least = p85 === 0 ? "no card is sure" : `count on ${cardsOf(p85)} with 85% certainty`;
  const even = p50 === p85 ? "" : `, and expect about ${formatNumber(p50)}`;
  const chance = byItems[items]?.share ?? 0;
  return `By ${showDay(day)} ${least}${even}. The chance that ${
    items === 1 ? "1 card is" : `all ${formatNumber(items)} are`
  } out by then is ${formatChance(chance)}.`;
}

/** When the queue is out, in a sentence. */
export function queueSentence(queue: readonly QueuedForecast[], inProgress: number): string {
  const [first] = queue;
  const last = queue.at(-1);
  if (first === undefined || last === undefined) return "Nothing waits in the queue.";
  const ahead =
    inProgress === 0 ? "" : `, behind ${cardsOf(inProgress).replace(/ cards?$/, "")} in progress`;
  const early = queue.filter(isPromisedTooEarly).length;
  const risk =
    early === 0
      ? ""
      : ` ${early === 1 ? "1 promised day is" : `${early} promised days are`} earlier than that.`;
  if (queue.length === 1) {
    return `The one card of the queue${ahead} is out by ${forecastDay(first.p85)} with 85% certainty.${risk}`;
  }
  return `Of ${formatNumber(queue.length)} cards in the queue${ahead}, the first is out by ${forecastDay(first.p85)} and the last by ${forecastDay(last.p85)}, each with 85% certainty.${risk}`;
}

/** Whether a card is promised for a day before its P85. */
export function isPromisedTooEarly({
  promised,
  p85,
}: Pick<QueuedForecast, "promised" | "p85">): boolean {
  return promised !== null && (p85 === null || promised < p85);
}

/** Whether past forecasts held, in a sentence with its consequence. */
export function backTestSentence(
  tests: readonly { items: number; kept: readonly KeptShare[] }[],
): string {
  const longest = tests.findLast(({ kept }) => kept.length > 0);
  const of85 = longest?.kept.find(({ share }) => share === 0.85);
  if (longest === undefined || of85 === undefined) {
    return "No past forecast has come to its end yet, so nobody knows how often they hold.";
  }
  const { kept, of, interval } = of85;
  const share = kept === 0 || kept === of ? "" : ` (${formatShare(kept / of, 0)})`;
  const judged =
    interval.high < 0.85
      ? "They hold less often than they say: add some room."
      : interval.low > 0.85
        ? "They hold more often than they say: they are on the safe side."
        : "That is as often as they say, as far as this many months can tell.";
  return `Looking back, the 85% day for ${longest.items} cards held in ${kept} of ${of} months${share}. ${judged}`;
}

/** What the forecast rests on, in a line. */
export function sampleSentence(sample: ForecastSample, dayCount: DayCount): string {
  if (sample.from === null || sample.perDay === null)
    return "Nothing was released before that day.";
  if (sample.releases === 0) {
    return `Nothing was released over the ${sample.days} ${dayWords(dayCount, sample.days)} since ${showDay(sample.from)}.`;
  }
  return `Rests on ${cardsOf(sample.releases)} released over ${sample.days} ${dayWords(dayCount, sample.days)} since ${showDay(sample.from)}: ${formatNumber(sample.perDay, 1)} a day.`;
}

/** Why there is no forecast. */
export function missingSentence(
  sample: ForecastSample,
  missing: { activeDays: number; needed: number },
  dayCount: DayCount,
): string {
  const { activeDays, needed } = missing;
  const had =
    activeDays === 0
      ? "no card was released"
      : `cards were released on only ${activeDays} ${activeDays === 1 ? "day" : "days"}`;
  const more = needed - activeDays;
  if (sample.days === 0) {
    return `A forecast repeats what the team released day by day, and nothing has been released yet. It needs releases on at least ${needed} days.`;
  }
  return `In the ${sample.days} ${dayWords(dayCount, sample.days)} before, ${had}. A forecast needs at least ${needed} days with a release: ${more} more ${more === 1 ? "is" : "are"} missing.`;
}
