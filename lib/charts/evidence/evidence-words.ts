import { surelyWords } from "@/lib/charts/evidence/chance-words";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { countOf } from "@/lib/format/count-of";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";
import { minForShape } from "@/lib/metrics/evidence/outliers";
import { fewItems } from "@/lib/metrics/few-items";

type Kept = {
  kept: number;
  breached: number;
  breachedPercent: number | null;
  low: number | null;
  high: number | null;
};

/** Whether the quotes that cards got have held: "Quotes held for 89 in 100 cards …". METRICS 6. */
export function quotesSentence(kept: Kept, pending: number): string {
  const decided = kept.kept + kept.breached;
  if (kept.breachedPercent === null || kept.low === null || kept.high === null) {
    return pending === 0
      ? "No card has a quote yet: a quote needs 10 released cards before the commit day."
      : "No quote is decided yet: none has been released, and no SLA date has passed.";
  }
  const held = heldWords(kept);
  return `Quotes held for ${held}. ${formatNumber(kept.breached)} of ${formatNumber(decided)} took longer than quoted: ${formatPercent(kept.breachedPercent)}, with a true rate likely between ${formatPercent(kept.low)} and ${formatPercent(kept.high)}.`;
}

type Decided = Pick<Kept, "kept" | "breached">;

/** Of how many cards quotes held: of all, of none, of some of a few, or of a whole number in 100, 1 to 99. */
type Held =
  | { share: "all" | "none"; decided: number }
  | { share: "few"; kept: number; decided: number }
  | { share: "percent"; percent: number };

function heldShare({ kept, breached }: Decided): Held {
  const decided = kept + breached;
  if (breached === 0) return { share: "all", decided };
  if (decided < fewItems) return { share: "few", kept, decided };
  if (kept === 0) return { share: "none", decided };
  // Never all while one was broken, nor none while one held.
  const percent = Math.min(99, Math.max(1, Math.round((100 * kept) / decided)));
  return { share: "percent", percent };
}

/** "89 in 100 cards"; "8 of 9 cards" where there are few; "all 40 cards". */
export function heldWords(decided: Decided): string {
  const held = heldShare(decided);
  if (held.share === "percent") return `${held.percent} in 100 cards`;
  if (held.share === "few") return `${held.kept} of ${held.decided} cards`;
  if (held.share === "none") return `none of ${formatNumber(held.decided)} cards`;
  return held.decided === 1 ? "the one card" : `all ${formatNumber(held.decided)} cards`;
}

/** The same where there is little room: "89%", "8 of 9", "all 40", "the one card". */
export function shortHeldWords(decided: Decided): string {
  const held = heldShare(decided);
  if (held.share === "percent") return `${held.percent}%`;
  if (held.share === "few") return `${held.kept} of ${held.decided}`;
  if (held.share === "none") return `none of ${formatNumber(held.decided)}`;
  return held.decided === 1 ? "the one card" : `all ${formatNumber(held.decided)}`;
}

type Tested = {
  breachedPercent: number | null;
  nominalPercent: number | null;
  kupiecP: number | null;
  direction: "more" | "fewer" | "as many" | null;
};

/** Kupiec's test in careful words: "clearly fewer than the normal curve's rate of 15.9%". */
export function kupiecWords(
  { breachedPercent, nominalPercent, kupiecP, direction }: Tested,
  rule: string,
): string {
  if (breachedPercent === null || nominalPercent === null || kupiecP === null) {
    return "not enough data";
  }
  const rate = `${rule.startsWith("mean") ? "the normal curve’s rate" : "the rule’s own rate"} of ${formatPercent(nominalPercent)}`;
  const surely = surelyWords(kupiecP);
  if (surely === null || direction === "as many") return `about ${rate}`;
  return `${surely} ${direction} than ${rate}`;
}

type Recommended = {
  row: { ruleText: string; breachedPercent: number | null; meanQuotedDays: number | null };
  reason: "shorter" | "keeps-promise" | "current-is-best";
  aimPercent: number;
};
type Current = { ruleText: string; breachedPercent: number | null; meanQuotedDays: number | null };

/** Which rule to use and why, in a sentence. Definition: METRICS section 6, "Recommended". */
export function rulesSentence(
  current: Current & { quoted: number },
  recommended: Recommended | null,
  dayCount: DayCount,
): string {
  if (recommended === null) {
    return `No rule can be told from another yet: ${countOf(current.quoted, "card")} could be quoted, and it takes 30.`;
  }
  const { row, reason, aimPercent } = recommended;
  const days = (one: Current) => formatNumber(one.meanQuotedDays, 1);
  const over = (one: Current) => formatNumber(one.breachedPercent);
  const aim = `${formatNumber(aimPercent)} in 100`;
  if (reason === "current-is-best") {
    return `Keep ${current.ruleText}: it quoted ${days(current)} ${dayWords(dayCount)} on average, and ${over(current)} in 100 cards took longer. No other rule would have quoted a day less and kept to the ${aim} that it allows for.`;
  }
  const kept =
    reason === "shorter"
      ? `That is still within the ${aim} that ${current.ruleText} allows for.`
      : `${current.ruleText} allows for ${aim} and does not keep to it.`;
  return `Use ${row.ruleText}: quotes of ${days(row)} ${dayWords(dayCount)} on average instead of ${days(current)}, and ${over(row)} in 100 cards over instead of ${over(current)}. ${kept.charAt(0).toUpperCase()}${kept.slice(1)}`;
}

type Sure = {
  items: number;
  wholeDays: number | null;
  slaLow: number | null;
  slaHigh: number | null;
};

/** How surely an SLA is known: "The SLA of Feature is 14 working days; it could be 13 to 16." */
export function sureSentence(name: string, row: Sure, dayCount: DayCount): string {
  const { items, wholeDays, slaLow, slaHigh } = row;
  if (wholeDays === null) return `${name}: ${formatNumber(items)} released, and an SLA needs 2.`;
  const sla = `The SLA of ${name} is ${formatNumber(wholeDays)} ${dayWords(dayCount, wholeDays)}`;
  if (slaLow === null || slaHigh === null) {
    return `${sla}, from ${countOf(items, "card")}: too few, or too much alike, to say how sure that is.`;
  }
  return `${sla}; from ${countOf(items, "card")} it could as well be ${formatNumber(Math.floor(slaLow))} to ${formatNumber(Math.ceil(slaHigh))}.`;
}

type Moment = { day: string; wholeDays: number | null };

/** How the SLA moved over the last year: "… stood at 13 working days, 2 fewer than a year before". */
export function movedSentence(points: readonly Moment[], dayCount: DayCount): string {
  const known = points.filter(({ wholeDays }) => wholeDays !== null);
  const last = known.at(-1);
  if (!last || known.length < 2) return "There is not enough of a record yet to show a movement.";
  const yearBefore = `${Number(last.day.slice(0, 4)) - 1}${last.day.slice(4)}`;
  const earlier = known.filter(({ day }) => day <= yearBefore).at(-1) ?? known[0];
  if (!earlier) return "There is not enough of a record yet to show a movement.";
  const now = last.wholeDays ?? 0;
  const change = now - (earlier.wholeDays ?? 0);
  const moved =
    change === 0
      ? "the same as"
      : `${formatNumber(Math.abs(change))} ${change > 0 ? "more" : "fewer"} than`;
  return `The SLA of all cards together stood at ${formatNumber(now)} ${dayWords(dayCount, now)} on ${showDay(last.day)}, ${moved} on ${showDay(earlier.day)}.`;
}

type Spread = {
  figures: { items: number; median: number | null; p95: number | null; max: number | null };
  outliers: readonly unknown[];
};

/** How cycle times spread: "Half took 3 or less, one in twenty more than 20, the longest 150." */
export function spreadEvidenceSentence({ figures, outliers }: Spread, dayCount: DayCount): string {
  const { items, median, p95, max } = figures;
  if (items === 0 || median === null || p95 === null || max === null) {
    return "No card was released in this selection.";
  }
  if (items < minForShape) {
    return `${countOf(items, "card")} took up to ${formatNumber(max)} ${dayWords(dayCount, max)}: too few for a shape.`;
  }
  const typical = Math.ceil(median - 1e-9);
  const far = Math.ceil(p95 - 1e-9);
  const odd =
    outliers.length === 0
      ? "none took far longer than its type usually does"
      : `${countOf(outliers.length, "card")} took far longer than ${outliers.length === 1 ? "its" : "their"} type usually does`;
  return `At least half took ${formatNumber(typical)} ${dayWords(dayCount, typical)} or less, about one in twenty more than ${formatNumber(far)}, the longest ${formatNumber(max)}; ${odd}.`;
}

type Window = { items: number; mean: number | null };
type Compared = {
  before: Window;
  after: Window;
  mean: { change: number; p: number };
};

/** What changed at a marked day, never claiming why. Definition: METRICS section 7. */
export function helpedSentence(
  mark: { day: string; label: string },
  compared: Compared | null,
  cards: { before: number; after: number },
  dayCount: DayCount,
): string {
  if (compared === null) {
    return `“${mark.label}” on ${showDay(mark.day)}: ${countOf(cards.before, "card")} before and ${formatNumber(cards.after)} after; it takes 5 on each side to compare.`;
  }
  const { before, after, mean } = compared;
  const took = `cards took ${formatNumber(after.mean, 1)} ${dayWords(dayCount)} on average after “${mark.label}” (${showDay(mark.day)}), ${formatNumber(before.mean, 1)} before`;
  const surely = surelyWords(mean.p);
  const verdict =
    surely === null
      ? "a difference that chance alone often makes"
      : `${surely} a larger difference than chance makes. Something changed; the figures cannot say what`;
  return `${took.charAt(0).toUpperCase()}${took.slice(1)}: ${verdict}.`;
}

type DefinedSla = { definition: string; wholeDays: number | null };

/** How far other definitions move the SLA. */
export function definitionsSentence(rows: readonly DefinedSla[], dayCount: DayCount): string {
  const own = rows.find(({ definition }) => definition === "own")?.wholeDays ?? null;
  const others = rows.filter(
    ({ definition, wholeDays }) => definition !== "own" && wholeDays !== null,
  );
  if (own === null || others.length === 0) return "There is not enough data for an SLA.";
  const furthest = others.reduce((far, row) =>
    Math.abs((row.wholeDays ?? own) - own) > Math.abs((far.wholeDays ?? own) - own) ? row : far,
  );
  const days = furthest.wholeDays ?? own;
  const moved =
    days === own
      ? "no other definition moves it by a whole day"
      : `${definitionWords(furthest.definition)} it would be ${formatNumber(days)}`;
  return `By the team’s definition the SLA of all cards is ${formatNumber(own)} ${dayWords(dayCount, own)}; ${moved}.`;
}

const definitionNames: Readonly<Record<string, string>> = {
  own: "As the team counts",
  "calendar-days": "In calendar days",
  "working-days": "In working days",
  "working-days-without-holidays": "In working days, holidays counted as work days",
  "with-excluded": "With excluded cards counted",
  "first-release": "With reopened cards counted to their first release",
};

/** A definition in words, as a table names it. */
export function definitionName(definition: string): string {
  return definitionNames[definition] ?? definition;
}

function definitionWords(definition: string): string {
  const name = definitionName(definition);
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

type Reliable = { count: number; said: number; happened: number; meanGap: number };

/** Whether the chances shown came true. Definition: METRICS section 6. */
export function riskSentence(said: Reliable | null): string {
  if (said === null) {
    return "No past morning has a card whose chance was shown and whose outcome is known.";
  }
  return `On past mornings we said ${said.count === 1 ? "once" : `${formatNumber(said.count)} times`} what chance a card had of meeting its SLA: ${formatNumber(said.said)} in 100 were to meet it, and ${formatNumber(said.happened)} in 100 did. A chance was off by ${formatNumber(said.meanGap)} in 100 on average.`;
}

/** What chances rest on: "all history", "the last 9 months". */
export function historyWords(months: number | null): string {
  return months === null ? "all history" : `the last ${months} months`;
}
