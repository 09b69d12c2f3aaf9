import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { type LittlesLaw, maxLawGap } from "@/lib/metrics/hidden-work/littles-law";

/** What Little's law predicts and what was observed, in words. */
export function flowSentence(law: LittlesLaw, dayCount: DayCount): string {
  const { meanWip, releasesPerDay, predictedDays, observedDays } = law;
  if (meanWip === null || releasesPerDay === null) {
    return "Nothing was in progress or released in this selection.";
  }
  if (predictedDays === null || observedDays === null) {
    return `On average ${formatNumber(meanWip, 1)} cards were in progress; none was released, so no cycle time follows.`;
  }
  const words = dayWords(dayCount);
  const rate = `${formatNumber(releasesPerDay, releasesPerDay < 1 ? 2 : 1)} released a ${words.replace(/s$/, "")}`;
  const both = `With ${formatNumber(meanWip, 1)} cards in progress and ${rate}, Little’s law predicts ${formatNumber(predictedDays, 1)} ${words} a card; ${formatNumber(observedDays, 1)} were observed`;
  return Math.abs(predictedDays - observedDays) <= maxLawGap * observedDays
    ? `${both}: at that throughput each card more in progress costs every card about ${formatNumber(predictedDays / meanWip, 2)} ${words}.`
    : `${both}: the period starts or ends with too much work in progress for the law to hold closely.`;
}

/** Why prediction and observation differ, in days a card; the parts that matter. */
export function edgeLines(law: LittlesLaw): [name: string, days: string][] {
  const { edges, observedDays, predictedDays } = law;
  if (edges === null || observedDays === null || predictedDays === null) return [];
  const signed = (days: number) => `${days < 0 ? "−" : "+"}${formatNumber(Math.abs(days), 1)}`;
  const parts: [string, number][] = [
    ["Days spent on cards that were not released in the period", edges.openDays],
    ["Days that released cards had spent before the period", -edges.earlierDays],
    ["Days between a release and its reopening", -edges.pausedDays],
    ["Cards that count as a day without having had one", -edges.roundedDays],
  ];
  return [
    ["Observed mean cycle time", formatNumber(observedDays, 1)],
    ...parts
      .filter(([, days]) => Math.abs(days) >= 0.05)
      .map(([name, days]): [string, string] => [name, signed(days)]),
    ["Predicted by Little’s law", formatNumber(predictedDays, 1)],
  ];
}
