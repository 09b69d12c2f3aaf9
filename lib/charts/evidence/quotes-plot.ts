import { numberAxis, timeAxis } from "@/lib/charts/plot/plot-axes";
import type { PlotData, PlotDot } from "@/lib/charts/plot/plot-data";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";

type Quote = {
  number: number;
  type: string;
  title: string;
  committed: IsoDay;
  wholeDays: number;
  group: string;
  days: number;
  outcome: "kept" | "breached" | "pending";
};

export type MarkedOn = { day: IsoDay; label: string };

export type QuotesPlot = {
  /** The group whose quotes are drawn: the one that most cards were quoted from */
  group: string;
  /** Cards drawn, the latest, and how many there are */
  shown: number;
  of: number;
  data: PlotData;
};

const maxDots = 600;
/** How high the few stand that took far longer, as a share of the axis: whole dots at its edge */
const highest = 0.98;

/**
 * The quotes of one group as a step line, with the cards that kept or broke them: of the group that
 * most cards of planned work were quoted from. Null without any.
 */
export function quotesPlot(
  quotes: readonly Quote[],
  features: readonly string[],
  marked: readonly MarkedOn[],
  dayCount: DayCount,
  cardPath: string,
): QuotesPlot | null {
  const counts = new Map<string, number>();
  const planned = quotes.filter(({ type }) => features.includes(type));
  for (const { group } of planned.length > 0 ? planned : quotes) {
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const [group] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (group === undefined) return null;
  const own = quotes.filter((quote) => quote.group === group);
  const shown = own.slice(-maxDots);
  const days = shown.map(({ committed }) => toDayNumber(committed));
  const sorted = shown.map((quote) => quote.days).sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length * 0.98)] ?? 1;
  const y = numberAxis(
    Math.max(usual, ...shown.map(({ wholeDays }) => wholeDays)),
    dayWords(dayCount),
  );
  const dotOf = ({ number, title, committed, wholeDays, days, outcome }: Quote): PlotDot => ({
    x: toDayNumber(committed),
    // The few that took far longer stand at the top edge, and say how long.
    y: Math.min(days, y.to * highest),
    label: `#${number} ${title}\nQuoted ${wholeDays}, took ${days}${outcome === "pending" ? " so far" : ""}\nCommitted ${showDay(committed)}`,
    href: `${cardPath}/${number}`,
  });
  const dots = (outcome: Quote["outcome"]) =>
    shown.filter((quote) => quote.outcome === outcome).map(dotOf);
  return {
    group,
    shown: shown.length,
    of: own.length,
    data: {
      label: `Quotes of ${group} with the cards that kept or broke them.`,
      x: timeAxis(days, "day of commitment"),
      y,
      upright: marksIn(marked, days),
      series: [
        {
          ...{ kind: "step", name: "Quote", tone: "main" },
          points: steps(
            shown.map((quote) => ({ x: toDayNumber(quote.committed), y: quote.wholeDays })),
          ),
        },
        { kind: "dots", name: "Kept", tone: "feature", points: dots("kept") },
        { kind: "dots", name: "Open", tone: "soft", isHollow: true, points: dots("pending") },
        { kind: "dots", name: "Broke it", tone: "over", points: dots("breached") },
      ],
    },
  };
}

/** A level line keeps only the points at which it changes, and its end. */
function steps(points: { x: number; y: number }[]) {
  return points.filter(
    (point, place) => place === points.length - 1 || point.y !== points[place - 1]?.y,
  );
}

/** The marked days that lie within the days of a chart. */
export function marksIn(marked: readonly MarkedOn[], days: readonly number[]) {
  const [from, to] = [Math.min(...days), Math.max(...days)];
  return marked
    .map(({ day, label }) => ({ at: toDayNumber(day), label }))
    .filter(({ at }) => at >= from && at <= to);
}
