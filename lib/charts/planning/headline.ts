import { type Measure, measureNames } from "@/lib/cards/filter/measure";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatShare } from "@/lib/format/format-percent";
import type { ShareTrend } from "@/lib/metrics/share-trend";

export type HeadlineFacts = {
  /** Whose SLA it is: "Features", or what the filter leaves */
  subject: string;
  /** Of which times the SLA is; cycle times if absent */
  measure?: Measure;
  /** In whole days; null with too little data */
  wholeDays: number | null;
  /** The same in the period before; null where nothing is compared or there is too little data */
  before: { wholeDays: number | null } | null;
  dayCount: DayCount;
  /** Of all days in progress, fractions of 1; null where there were none */
  hiddenShare: number | null;
  trend: ShareTrend | null;
};

const trendWords = { rising: "rising", falling: "falling", steady: "steady" } as const;

/** The page in a sentence: how long the main work takes, and how much time hidden work takes. */
export function headline(facts: HeadlineFacts): string {
  return [slaPart(facts), hiddenPart(facts)]
    .filter((part) => part !== null)
    .join("; ")
    .concat(".");
}

function slaPart({ subject, measure, wholeDays, before, dayCount }: HeadlineFacts): string {
  if (wholeDays === null) return `${subject}: not enough released cards for an SLA`;
  const what = measure === "lead" ? `${measureNames.lead} ` : "";
  const days = `${subject}: ${what}${formatNumber(wholeDays)} ${dayWords(dayCount, wholeDays)}`;
  if (before === null || before.wholeDays === null) return days;
  return `${days}, ${changeWords(wholeDays, before.wholeDays)} the period before`;
}

/** "2 slower than", "1 faster than", "the same as". */
function changeWords(now: number, before: number): string {
  if (now === before) return "the same as";
  const change = formatNumber(Math.abs(now - before));
  return `${change} ${now > before ? "slower" : "faster"} than`;
}

function hiddenPart({ hiddenShare, trend }: HeadlineFacts): string | null {
  if (hiddenShare === null) return null;
  const share = `${formatShare(hiddenShare, 0)} of the time goes to hidden work`;
  return trend === null ? share : `${share}, ${trendWords[trend.direction]}`;
}
