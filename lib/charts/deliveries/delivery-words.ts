import { cardsOf, forecastDay } from "@/lib/charts/forecast/forecast-words";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import { formatChance } from "@/lib/format/format-chance";
import { formatNumber } from "@/lib/format/format-number";
import type {
  DeliveryCard,
  DeliveryFigures,
  DeliveryTeam,
} from "@/lib/metrics/forecast/delivery-figures";

type Standing = Pick<
  DeliveryFigures,
  "state" | "done" | "of" | "finished" | "chance" | "likely" | "teams"
> & { target: IsoDay };

/** How a delivery stands, in sentences to be repeated. */
export function deliverySentence(delivery: Standing): string {
  const { state, target, chance, likely, finished } = delivery;
  const out = outWords(delivery);
  if (state === "empty") return "No card is in it yet, so there is nothing to forecast.";
  if (state === "done") {
    const on = finished === null ? "" : `, the last on ${showDay(finished)}`;
    const held = finished !== null && finished <= target ? "in time for" : "after";
    return `${out}${on}: ${held} the target, ${showDay(target)}.`;
  }
  if (state === "unknown") return `${out}. ${missingWords(delivery.teams)}`;
  const sure =
    likely.p85 === null
      ? "it is unlikely to be done within five years"
      : `with 85% certainty it is done by ${forecastDay(likely.p85)}`;
  if (state === "late") {
    const more = delivery.teams.some(({ missing }) => missing !== null)
      ? missingWords(delivery.teams)
      : `From here ${sure}.`;
    return `Late: the target, ${showDay(target)}, has passed. ${out}. ${more}`;
  }
  const said =
    chance === null ? "" : ` The chance of ${showDay(target)} is ${formatChance(chance)};`;
  return `${state === "at-risk" ? "At risk: " : ""}${lower(out, state === "at-risk")}.${said} ${sure}.`;
}

/** How it stands in a few words, for a list. */
export function standingWords({ state, chance, finished, target }: Standing): string {
  if (state === "empty") return "no cards yet";
  if (state === "unknown") return "too few releases for a forecast";
  if (state === "late") return "late: its target is over";
  if (state === "done") {
    if (finished === null) return "all out";
    return `all out on ${showDay(finished)}${finished > target ? ", after the target" : ""}`;
  }
  const said = chance === null ? "" : `${formatChance(chance)} likely by the target`;
  return state === "at-risk" ? `at risk: ${said}` : said;
}

/** Whether a delivery needs somebody to look at it. */
export function isDeliveryAtRisk({ state }: Pick<Standing, "state">): boolean {
  return state === "at-risk" || state === "late";
}

/** What the deliveries of a team come to, in a sentence. */
export function deliveriesSentence(deliveries: readonly Standing[]): string {
  const late = deliveries.filter(({ state }) => state === "late").length;
  const risks = deliveries.filter(isDeliveryAtRisk).length - late;
  const all = deliveries.length;
  if (all === 0) return "Sets of cards that somebody waits for together, with a target day.";
  const open = `${formatNumber(all)} ${all === 1 ? "delivery" : "deliveries"}`;
  if (late + risks === 0) return `${open}, ${all === 1 ? "not" : "none of them"} at risk.`;
  if (all === 1) return late === 1 ? `${open}: it is late.` : `${open}: it is at risk.`;
  const counts = [
    ...(late > 0 ? [`${formatNumber(late)} late`] : []),
    ...(risks > 0 ? [`${formatNumber(risks)} at risk`] : []),
  ];
  return `${open}: ${counts.join(", ")}.`;
}

/** How the scope and the target have moved, in a sentence. */
export function burnUpSentence(
  burnUp: DeliveryFigures["burnUp"],
  targets: readonly { on: IsoDay; since: IsoDay }[],
): string {
  const [first] = burnUp;
  const last = burnUp.at(-1);
  if (first === undefined || last === undefined) return "";
  const since = `since ${showDay(first.day)}`;
  const grew = last.scope - first.scope;
  const scope =
    grew === 0
      ? `${cardsOf(last.scope)} in it, as at the start, ${showDay(first.day)}.`
      : `${cardsOf(last.scope)} in it, ${formatNumber(Math.abs(grew))} ${grew > 0 ? "more" : "fewer"} than at the start, ${showDay(first.day)}.`;
  const out = ` ${cardsOf(last.done - first.done)} came out ${since}.`;
  return `${scope}${last.done > first.done ? out : ""} ${movesWords(targets)}`;
}

/** How often the target moved, from where and when. */
function movesWords(targets: readonly { on: IsoDay; since: IsoDay }[]): string {
  const [first] = targets;
  const last = targets.at(-1);
  const moves = targets.length - 1;
  if (moves < 1 || first === undefined || last === undefined) return "Its target has not moved.";
  const often = moves === 1 ? "once" : moves === 2 ? "twice" : `${moves} times`;
  return `Its target moved ${often}, from ${showDay(first.on)} to ${showDay(last.on)}, ${moves === 1 ? "" : "last "}on ${showDay(last.since)}.`;
}

/** Why no chance can be given, by team. */
function missingWords(teams: readonly DeliveryTeam[]): string {
  const short = teams.flatMap(({ name, missing }) => (missing ? [{ name, ...missing }] : []));
  const [first] = short;
  if (first === undefined) return "";
  const had = short
    .map(({ name, activeDays }) => `${name} released on ${activeDays} of the last 60 days`)
    .join(", ");
  return `No chance can be given: ${had}, and a forecast needs ${first.needed} days with a release.`;
}

function outWords({ done, of }: Standing): string {
  if (done === of) return of === 1 ? "Its card is out" : `All ${formatNumber(of)} cards are out`;
  if (done === 0) return `None of ${cardsOf(of)} is out`;
  return `${formatNumber(done)} of ${cardsOf(of)} ${done === 1 ? "is" : "are"} out`;
}

function lower(text: string, isInside: boolean): string {
  return isInside ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Where a card of a delivery is. */
export function deliveryCardWords({ state, released, place }: DeliveryCard): string {
  if (state === "released") return released === null ? "out" : `out since ${showDay(released)}`;
  if (state === "in-progress") return "in progress";
  if (state === "cancelled") return "cancelled: it no longer counts";
  if (state === "left-out") return "in no figure";
  return place === null ? "in the queue" : `in the queue, place ${formatNumber(place)}`;
}
