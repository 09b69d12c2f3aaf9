import type { Budget } from "@/lib/cards/costs/cost-entries";
import { dayTicks } from "@/lib/charts/axis/day-ticks";
import { numberTicks } from "@/lib/charts/axis/number-ticks";
import type { PlotData, PlotPoint } from "@/lib/charts/plot/plot-data";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import { formatMoney, formatMoneyShort } from "@/lib/format/format-money";
import type { BurnUp } from "@/lib/metrics/costs/budget-burn-up";

/** How a budget is used up, beside an even pace and what was agreed; null before its first day. */
export function budgetPlot(budget: Budget & BurnUp, currency: string): PlotData | null {
  const last = budget.points.at(-1);
  if (last === undefined) return null;
  const [from, to] = [toDayNumber(budget.from), toDayNumber(budget.to)];
  const agreed = Number(budget.amount);
  const spent = spentPoints(budget);
  const isShort = to - from < 60;
  const shown = budget.points.filter(
    ({ day }, place, all) => isShort || endsMonth(day, all[place + 1]?.day),
  );
  const ticks = numberTicks(Math.max(agreed, Number(last.spent)));
  return {
    label: `What ${budget.client} was charged against the budget, day by day.`,
    x: {
      ...{ from: from - 1, to: to + 1, title: "day worked" },
      ticks: dayTicks(from, to, 7).map(({ day, label }) => ({ at: day, label })),
    },
    y: {
      ...{ from: 0, to: ticks.at(-1) ?? agreed, title: "spent" },
      ticks: ticks.map((at) => ({ at, label: formatMoneyShort(at, currency) })),
    },
    level: [
      { at: agreed, label: `Agreed ${formatMoney(budget.amount, currency, { whole: true })}` },
    ],
    series: [
      {
        ...{ kind: "line", name: "Even pace", tone: "soft", dashed: true },
        points: [
          { x: from - 1, y: 0 },
          { x: to, y: agreed },
        ],
      },
      {
        kind: "line",
        name: "Spent",
        tone: budget.passedOn === null ? "main" : "over",
        points: spent,
      },
      {
        ...{ kind: "dots", name: isShort ? "Day" : "End of a month", tone: "main" },
        points: shown.map(({ day, spent: amount }) => ({
          x: toDayNumber(day),
          y: Number(amount),
          label: `${showDay(day)}\n${formatMoney(amount, currency)} spent`,
        })),
      },
    ],
  };
}

/** From nothing on the evening before, only where something was added, and to the last day. */
function spentPoints({ from, points }: Budget & BurnUp): PlotPoint[] {
  const start = { x: toDayNumber(from) - 1, y: 0 };
  return [
    start,
    ...points
      .filter(({ spent }, place) => {
        const [before, after] = [points[place - 1]?.spent, points[place + 1]?.spent];
        return spent !== before || spent !== after;
      })
      .map(({ day, spent }) => ({ x: toDayNumber(day), y: Number(spent) })),
  ];
}

function endsMonth(day: IsoDay, next: IsoDay | undefined): boolean {
  return next === undefined || day.slice(0, 7) !== next.slice(0, 7);
}
