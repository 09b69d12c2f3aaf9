import { numberAxis, timeAxis } from "@/lib/charts/plot/plot-axes";
import type { PlotData, PlotDot, PlotPoint } from "@/lib/charts/plot/plot-data";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import { formatNumber } from "@/lib/format/format-number";
import type { DeliveryFigures } from "@/lib/metrics/forecast/delivery-figures";

type Targets = readonly { on: IsoDay; since: IsoDay }[];

type BurnUp = Pick<DeliveryFigures, "burnUp" | "likely"> & { targets: Targets };

/**
 * Scope and cards done, day by day, beside the target day. A target that moved is a stair: up at
 * each day that was the target, across to the next.
 */
export function burnUpPlot({ burnUp, likely, targets }: BurnUp): PlotData {
  const points = burnUp.map((point) => ({ ...point, x: toDayNumber(point.day) }));
  const y = numberAxis(Math.max(1, ...burnUp.map(({ scope }) => scope)), "cards");
  const likelyOn = likely.p85 === null ? [] : [toDayNumber(likely.p85)];
  const days = [
    ...points.map(({ x }) => x),
    ...targets.map(({ on }) => toDayNumber(on)),
    ...likelyOn,
  ];
  const stair = targetStair(targets, y.to);
  return {
    label: "Cards in the delivery, those that are out, and its target day.",
    x: timeAxis(days, "day"),
    y,
    upright: likelyOn.map((at) => ({ at, label: "85% sure" })),
    series: [
      {
        ...{ kind: "step", name: "In it", tone: "soft", dashed: true },
        points: points.map(({ x, scope }) => ({ x, y: scope })),
      },
      {
        ...{ kind: "step", name: "Out", tone: "feature" },
        points: points.map(({ x, done }) => ({ x, y: done })),
      },
      { kind: "line", name: "Target", tone: "over", points: stair },
      {
        ...{ kind: "dots", name: "Days", tone: "feature" },
        points: points.map(({ x, day, done, scope, target }) => ({
          ...{ x, y: done },
          label: `${showDay(day)}\n${formatNumber(done)} of ${formatNumber(scope)} out\nTarget ${showDay(target)}`,
        })),
      },
      { kind: "dots", name: "Targets", tone: "over", points: targetDots(targets, y.to) },
    ],
  };
}

/** Even steps from the bottom to the top: the first target up to the first step, and so on. */
function targetStair(targets: Targets, top: number): PlotPoint[] {
  return targets.flatMap(({ on }, place) => {
    const x = toDayNumber(on);
    const height = (step: number) => (top * step) / targets.length;
    return [
      { x, y: height(place) },
      { x, y: height(place + 1) },
    ];
  });
}

function targetDots(targets: Targets, top: number): PlotDot[] {
  return targets.map(({ on, since }, place) => {
    const next = targets[place + 1];
    const until = next ? `\nuntil it moved on ${showDay(next.since)}` : "";
    return {
      ...{ x: toDayNumber(on), y: (top * (place + 0.5)) / targets.length },
      label: `Target ${showDay(on)}\nsince ${showDay(since)}${until}`,
    };
  });
}
