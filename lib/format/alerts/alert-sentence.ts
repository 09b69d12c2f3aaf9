import type { AlertFact, AlertKind, AlertTeam } from "@/lib/cards/alerts/alert";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { countOf } from "@/lib/format/count-of";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";

type OfCard = Extract<AlertFact, { card: unknown }>;

/** What happened, as one sentence with a full stop. */
export function alertSentence(fact: AlertFact, dayCount: DayCount): string {
  switch (fact.kind) {
    case "near-sla":
    case "over-sla":
    case "blocked":
      return `#${fact.card.number} ${fact.card.title} ${ofCard(fact, dayCount)}`;
    case "stream-over-limit":
      return `${fact.stream} is over its limit: ${countOf(fact.cards, "card")}, limit ${formatNumber(fact.limit)}.`;
    case "drift":
      return `More quotes have been broken than the expected ${formatPercent(fact.expectedPercent, 0)}: the drift alarm fired with the SLA date ${showDay(fact.firedOn)}.`;
    case "weekly":
      return weekly(fact);
    case "test":
      return "This is a test. Your alerts arrive here.";
  }
}

function ofCard(fact: OfCard, dayCount: DayCount): string {
  const days = (count: number) => `${formatNumber(count)} ${dayWords(dayCount, count)}`;
  if (fact.kind === "near-sla") {
    return `is near its SLA: day ${fact.age} of ${fact.wholeDays}, due by the end of ${showDay(fact.dueOn)}.`;
  }
  if (fact.kind === "over-sla") {
    return `is over its SLA: day ${fact.age} of ${fact.wholeDays}, so ${days(fact.overBy)} over.`;
  }
  const reason = fact.reason === null ? "" : ` (${fact.reason})`;
  return `has been blocked since ${showDay(fact.since)}, for ${days(fact.days)}${reason}.`;
}

function weekly(fact: Extract<AlertFact, { kind: "weekly" }>): string {
  const { from, to, released, inProgress, overSla, blocked } = fact;
  const over = overSla === null ? "" : `${formatNumber(overSla)} over the SLA, `;
  return `In the week from ${showDay(from)} to ${showDay(to)}, ${countOf(released, "card")} ${released === 1 ? "was" : "were"} released. Now ${countOf(inProgress, "card")} ${inProgress === 1 ? "is" : "are"} in progress: ${over}${formatNumber(blocked)} blocked.`;
}

/** Where one reads more about it, below the address of the Walltime. */
export function alertPath(fact: AlertFact, { slug }: Pick<AlertTeam, "slug">): string {
  const home = `/t/${slug}`;
  if ("card" in fact) return `${home}/cards/${fact.card.number}`;
  if (fact.kind === "stream-over-limit") return `${home}/wall`;
  if (fact.kind === "drift") return `${home}/sla#quotes`;
  if (fact.kind === "weekly") return `${home}/stand-up`;
  return `${home}/alerts`;
}

/** What somebody ticks to be told of it. */
export function alertKindWords(kind: AlertKind, blockedDays = 1): string {
  const words: Record<AlertKind, string> = {
    "near-sla": "A card has used up 80% of its SLA",
    "over-sla": "A card is over its SLA",
    blocked: `A card has been blocked for ${countOf(blockedDays, "day")}`,
    "stream-over-limit": "A stream is over its limit",
    drift: "The drift alarm fires: more quotes are broken than expected",
    weekly: "A summary at the start of each week",
  };
  return words[kind];
}
