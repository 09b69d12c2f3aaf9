import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatShare } from "@/lib/format/format-percent";
import type { WhatIf } from "@/lib/metrics/hidden-work/what-if";
import type { ShareTrend } from "@/lib/metrics/share-trend";

export type HiddenWorkHeadlineFacts = {
  /** Of all days in progress, the fraction that is not features'; null where there were none */
  hiddenShare: number | null;
  trend: ShareTrend | null;
  scenarios: readonly Pick<WhatIf, "scenario" | "mean">[];
  dayCount: DayCount;
};

const trendWords = {
  rising: ", rising",
  falling: ", falling",
  steady: ", steady",
} as const;

/** What hidden work costs, in a line: its share of the days, and features with half the support. */
export function hiddenWorkHeadline(facts: HiddenWorkHeadlineFacts): string | null {
  const { hiddenShare, trend } = facts;
  if (hiddenShare === null) return null;
  const share = `${formatShare(hiddenShare, 0)} of the days go to support and hidden work`;
  const growth = trend === null ? "" : trendWords[trend.direction];
  return [`${share}${growth}.`, halvedWords(facts)].filter(Boolean).join(" ");
}

function halvedWords({ scenarios, dayCount }: HiddenWorkHeadlineFacts): string {
  const mean = (name: WhatIf["scenario"]) =>
    scenarios.find(({ scenario }) => scenario === name)?.mean ?? null;
  const [base, halved] = [mean("as-it-was"), mean("support-halved")];
  if (base === null || halved === null) return "";
  const [was, would] = [base, halved].map(({ value }) => formatNumber(value, 1));
  // What the replays themselves cannot tell from the record is no gain.
  const isSame =
    was === would || (halved.interval.low <= base.value && base.value <= halved.interval.high);
  return isSame
    ? `With half the support, features would have taken about as long: ${was} ${dayWords(dayCount)}.`
    : `With half the support, features would have taken ${would} ${dayWords(dayCount)}, not ${was}.`;
}
