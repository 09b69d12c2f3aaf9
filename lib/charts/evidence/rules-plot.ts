import { numberAxis } from "@/lib/charts/plot/plot-axes";
import type { PlotData, PlotDot } from "@/lib/charts/plot/plot-data";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";

export type PlottedRule = {
  rule: string;
  ruleText: string;
  windowText: string;
  window: string;
  openCards: boolean;
  breachedPercent: number | null;
  meanQuotedDays: number | null;
  isEfficient: boolean;
};

/** A rule with its window in words: "P80, last 50 cards, open cards counted". */
export function gridRowName({ ruleText, windowText, openCards }: PlottedRule): string {
  return `${ruleText}, ${windowText}${openCards ? ", open cards counted" : ""}`;
}

/** Breach rate against quoted days, a dot a rule: the rule now, the recommended one, the efficient; each leads to its cards. */
export function rulesPlot<Rule extends PlottedRule>(
  rows: readonly Rule[],
  current: Rule,
  recommended: { row: Rule; aimPercent: number } | null,
  dayCount: DayCount,
  hrefOf: (row: Rule) => string,
): PlotData {
  const known = rows.filter((row) => row.breachedPercent !== null);
  const isCurrent = (row: Rule) =>
    row.rule === current.rule &&
    row.window === current.window &&
    row.openCards === current.openCards;
  const isRecommended = (row: Rule) => row === recommended?.row && !isCurrent(row);
  const isNamed = (row: Rule) => isCurrent(row) || isRecommended(row);
  const dots = (chosen: (row: Rule) => boolean): PlotDot[] =>
    known.filter(chosen).map((row) => ({
      x: row.meanQuotedDays ?? 0,
      y: row.breachedPercent ?? 0,
      href: hrefOf(row),
      label: `${gridRowName(row)}\n${formatPercent(row.breachedPercent)} over, ${formatNumber(row.meanQuotedDays, 1)} days quoted on average${isCurrent(row) ? "\nThe rule now" : isRecommended(row) ? "\nRecommended" : ""}`,
    }));
  return {
    label: "Rules by breach rate and by days quoted.",
    x: numberAxis(
      Math.max(...known.map((row) => row.meanQuotedDays ?? 0)),
      `mean quote, ${dayWords(dayCount)}`,
    ),
    y: numberAxis(
      Math.max(...known.map((row) => row.breachedPercent ?? 0)),
      "% of cards over",
      "%",
    ),
    level:
      recommended === null
        ? []
        : [
            {
              at: recommended.aimPercent,
              label: `Aim ${formatPercent(recommended.aimPercent, 0)}`,
            },
          ],
    series: [
      {
        ...{ kind: "dots", name: "Others", tone: "soft", isHollow: true },
        points: dots((row) => !row.isEfficient && !isNamed(row)),
      },
      {
        ...{ kind: "dots", name: "Efficient", tone: "feature" },
        points: dots((row) => row.isEfficient && !isNamed(row)),
      },
      { kind: "dots", name: "Recommended", tone: "hidden", points: dots(isRecommended) },
      { kind: "dots", name: "The rule now", tone: "over", points: dots(isCurrent) },
    ],
  };
}
