import type {
  HistoryUsed,
  InProgressSummary,
  OpenCardChance,
  OpenCardView,
} from "@/lib/cards/progress/open-card";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatChance } from "@/lib/format/format-chance";
import { formatDays } from "@/lib/format/format-days";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";

/**
 * What the cards in progress come to, in a sentence: "5 in progress: 2 already over; 1–2 of the other
 * 3 will probably miss." Definition: METRICS section 5.
 */
export function standUpSentence(summary: InProgressSummary): string {
  const { inProgress, alreadyOver, due, undecided, withoutChance } = summary;
  if (inProgress === 0) return "Nothing is in progress.";
  const parts = [
    overPart(summary),
    due === 0 ? null : `${due} due`,
    undecided === 0 ? null : expectedPart(summary),
  ];
  if (withoutChance > 0 && (alreadyOver > 0 || undecided > 0)) {
    const verb = withoutChance === 1 ? "has" : "have";
    parts.push(`${withoutChance} ${verb} no quote or no history this old`);
  }
  return `${inProgress} in progress: ${parts.filter((part) => part !== null).join("; ")}.`;
}

/** What the chances rest on, and how true such chances came before. Definition: METRICS section 5. */
export function historySentence({ months, past }: HistoryUsed): string {
  const rests = `Chances rest on ${months === null ? "all history" : `the last ${months} months`}.`;
  if (past === null) return rests;
  const { count, said, happened } = past;
  return `${rests} Of ${formatNumber(count)} shown on past mornings we said ${formatPercent(said, 0)} on average, and ${formatPercent(happened, 0)} came true.`;
}

function overPart({ inProgress, alreadyOver, due, undecided }: InProgressSummary): string {
  if (alreadyOver === 0) {
    return undecided === 0 && due === 0
      ? "too little history yet to tell their chances"
      : "none over yet";
  }
  if (alreadyOver < inProgress || inProgress === 1) return `${alreadyOver} already over`;
  return "all already over";
}

/** "2–3 of the other 13 will probably miss": the whole numbers around what is expected. */
function expectedPart(summary: InProgressSummary): string {
  const { alreadyOver, due, undecided, expectedMore, withoutChance } = summary;
  const least = Math.floor(expectedMore + 1e-9);
  const most = Math.max(1, Math.ceil(expectedMore - 1e-9));
  const which =
    alreadyOver > 0 && due === 0 && withoutChance === 0
      ? `the other ${undecided}`
      : `${undecided} others`;
  const group = alreadyOver === 0 && due === 0 && withoutChance === 0 ? "" : ` of ${which}`;
  // What rounds to nothing is not nothing: METRICS section 5 never says 0.
  if (least === 0) return `perhaps 1${group} will miss`;
  return `${least === most ? least : `${least}–${most}`}${group} will probably miss`;
}

/** The outlook of a card: over, a chance, or why there is none. */
export type Outlook = {
  tone: "over" | "unlikely" | "likely" | "unknown";
  /** "Over by 9 days", "67%", "0 of 12 made it", "No history this old", "No quote" */
  text: string;
  /** What it rests on, in words; null where the text says all */
  detail: string | null;
};

/** How a card stands against its own quote, in words. Definition: METRICS section 5. */
export function outlookOf({ chance, overBy, quote }: Outlooked): Outlook {
  if (!("reason" in chance)) return chanceOutlook(chance);
  if (chance.reason === "over") {
    const past = quote === null ? null : `past its SLA of ${formatDays(quote.wholeDays)}`;
    return { tone: "over", text: `Over by ${formatDays(overBy)}`, detail: past };
  }
  if (chance.reason === "due") {
    const detail = "its SLA date has passed; over from the next day that counts";
    return { tone: "unlikely", text: "Due", detail };
  }
  if (chance.reason === "no-history") {
    const detail = "fewer than 5 cards like it ever got this old";
    return { tone: "unknown", text: "No history this old", detail };
  }
  const detail = "fewer than 10 cards were released before it was committed";
  return { tone: "unknown", text: "No quote", detail };
}

type Outlooked = Pick<OpenCardView, "chance" | "overBy" | "quote">;
type Known = Exclude<OpenCardChance, { reason: string }>;

function chanceOutlook({ value, low, high, atRisk, made }: Known): Outlook {
  const tone = value < 0.5 ? "unlikely" : "likely";
  const past = `of ${formatNumber(atRisk)} that got this old`;
  if (made === "none") {
    const text = `0 of ${formatNumber(atRisk)} made it`;
    return { tone, text, detail: `a chance of at most ${formatChance(high)}` };
  }
  if (made === "all") {
    const text = `${formatNumber(atRisk)} of ${formatNumber(atRisk)} made it`;
    return { tone, text, detail: `a chance of at least ${formatChance(low)}` };
  }
  return { tone, text: formatChance(value), detail: `${intervalWords(low, high)}, ${past}` };
}

/** An interval of chances: "61–73%"; an end that still could be either way is "under 1%". */
function intervalWords(low: number, high: number): string {
  const [from, to] = [formatChance(low), formatChance(high)];
  if (from === to) return from;
  const isPlain = low >= 0.01 && high <= 0.99;
  return isPlain ? `${from.replace(/\s*%$/, "")}–${to}` : `${from} to ${to}`;
}

/** "Day 6 of 14"; "Day 6" without a quote. */
export function ageOfSla({ age, quote }: Pick<OpenCardView, "age" | "quote">): string {
  return quote === null ? `Day ${age}` : `Day ${age} of ${quote.wholeDays}`;
}

/** How long a card was blocked, and whether it still is; null if it never was. */
export function blockedWords({
  blocked,
  blockedDays,
}: Pick<OpenCardView, "blocked" | "blockedDays">): string | null {
  if (blocked === null) return blockedDays === 0 ? null : `Was blocked ${formatDays(blockedDays)}`;
  const reason = blocked.reason === null ? "" : `: ${blocked.reason}`;
  const since = `since ${showDay(blocked.since)}`;
  return `Blocked ${formatDays(blockedDays)}, ${since}${reason}`;
}

/** What released cards of its group still took from this age on, today the first; null with too few. */
export function remainingWords(
  { remaining }: Pick<OpenCardView, "remaining">,
  dayCount: DayCount,
): string | null {
  if (remaining === null) return null;
  const { median, p85 } = remaining;
  const [half, most] = [wholeDays(median), wholeDays(p85)];
  return `Half finish within ${half} more ${dayWords(dayCount, half)}, 85% within ${most}`;
}

/** The first whole day by which a quantile is reached. */
function wholeDays(days: number): number {
  return Math.max(1, Math.ceil(days - 1e-9));
}
