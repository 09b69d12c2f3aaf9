import { numberAxis, percentAxis } from "@/lib/charts/plot/plot-axes";
import type { PlotData, PlotDot } from "@/lib/charts/plot/plot-data";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";

type Figures = {
  items: number;
  mean: number | null;
  sla: number | null;
  median: number | null;
  p85: number | null;
  p95: number | null;
  max: number | null;
};

/** Where a picture of skewed days ends: a third past P95 and past the SLA; the rest is in one bar. */
function endOf({ p95, sla, max }: Figures): number {
  return Math.min(max ?? 1, Math.ceil(1.34 * Math.max(p95 ?? 1, sla ?? 1)));
}

/** How many cards took how many days, with mean, SLA and percentiles; longer ones in a last bar. Each leads to its cards. */
export function histogramPlot(
  histogram: readonly (readonly [number, number])[],
  figures: Figures,
  dayCount: DayCount,
  hrefOf: (least: number, most: number | null) => string,
): PlotData {
  const end = endOf(figures);
  const bars: PlotDot[] = [];
  let longer = 0;
  for (const [days, count] of histogram) {
    if (days > end) longer += count;
    else
      bars.push({
        x: days,
        y: count,
        label: `${days} ${dayWords(dayCount, days)}\n${cards(count)}`,
        href: hrefOf(days, days),
      });
  }
  if (longer > 0) {
    bars.push({
      x: end + 1,
      y: longer,
      label: `Longer than ${end} ${dayWords(dayCount)}\n${cards(longer)}`,
      href: hrefOf(end + 1, null),
    });
  }
  const marks: [number | null, string][] = [
    [figures.median, "Median"],
    [figures.mean, "Mean"],
    [figures.p85, "P85"],
    [figures.sla, "SLA"],
    [figures.p95, "P95"],
  ];
  const axis = numberAxis(end, dayWords(dayCount));
  return {
    label: "How many cards took how many days.",
    x: {
      ...axis,
      to: end + 2,
      ticks: [
        ...axis.ticks.filter(({ at }) => at < end - 1),
        ...(longer > 0 ? [{ at: end + 1, label: `> ${end}` }] : []),
      ],
    },
    y: numberAxis(Math.max(...bars.map(({ y }) => y)), "cards"),
    upright: marks.flatMap(([at, label]) => (at === null ? [] : [{ at, label }])),
    series: [{ kind: "bars", name: "Cards", tone: "feature", points: bars }],
  };
}

function cards(count: number): string {
  return count === 1 ? "1 card" : `${formatNumber(count)} cards`;
}

/** The share of cards that take longer than a number of days, cards in progress counted. */
export function survivalPlot(
  survival: readonly { days: number; share: number }[],
  figures: Figures,
  dayCount: DayCount,
): PlotData {
  const end = endOf(figures);
  const points = survival[0]?.days === 0 ? [] : [{ x: 0, y: 100 }];
  for (const { days, share } of survival) if (days <= end) points.push({ x: days, y: 100 * share });
  const last = points.at(-1);
  if (last && last.x < end) points.push({ x: end, y: last.y });
  const said = points.map((point) => ({
    ...point,
    label: `${formatNumber(point.x)} ${dayWords(dayCount, point.x)}\n${formatPercent(point.y)}`,
  }));
  const { sla } = figures;
  return {
    label: "Share of cards still in progress after a given number of days.",
    x: { ...numberAxis(end, dayWords(dayCount)), to: end },
    y: percentAxis("% of cards that take longer"),
    upright: sla === null ? [] : [{ at: sla, label: "SLA" }],
    series: [{ kind: "step", name: "Take longer", tone: "main", points: said }],
  };
}

type Bin = { from: number; count: number; said: number | null; happened: number | null };

/** Said against happened in ten bins; on the dashed line chances come true as said. */
export function reliabilityPlot(
  bins: readonly Bin[],
  hrefOf: (percent: number) => string,
): PlotData {
  return {
    label: "Chances said against what happened.",
    x: percentAxis("chance said"),
    y: percentAxis("% that met their SLA"),
    series: [
      {
        ...{ kind: "line", name: "As said", tone: "soft", dashed: true },
        points: [
          { x: 0, y: 0 },
          { x: 100, y: 100 },
        ],
      },
      {
        ...{ kind: "dots", name: "Happened", tone: "feature" },
        points: bins.flatMap(({ from, count, said, happened }) =>
          said === null || happened === null
            ? []
            : [
                {
                  ...{ x: said, y: happened, href: hrefOf(Math.round(100 * from)) },
                  label: `Said ${formatPercent(said, 0)}\n${formatPercent(happened, 0)} of ${cards(count)} met it`,
                },
              ],
        ),
      },
    ],
  };
}
