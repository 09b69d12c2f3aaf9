import { type Kind, kinds } from "@/lib/cards/kinds";
import type { ItemCells, ItemPoints } from "@/lib/charts/items/items-chart-data";
import { firstAtLeast } from "@/lib/charts/items/nearest-dot";
import { dotCentre, type Scale } from "@/lib/charts/items/point-layout";
import type { DayRange } from "@/lib/charts/items/zoom-range";
import { markPath } from "@/lib/charts/marks/mark-path";
import { kindMark } from "@/lib/charts/marks/type-marks";

export type MarkPath = {
  /** The kind of work, or `over` the SLA */
  mark: Kind | "over";
  /** 1 (few cards) to `darkest`; single cards are all of the darkest */
  level: number;
  path: string;
};

export const darkest = 5;

type Drawing = { x: Scale; y: Scale; range: DayRange };

/** Single cards in the range as one path a colour. */
export function dotPaths(
  points: ItemPoints,
  kindsOfTypes: readonly Kind[],
  drawing: Drawing & { radius: number },
): MarkPath[] {
  const { x, y, range, radius } = drawing;
  const parts: Record<Kind | "over", string[]> = { feature: [], support: [], hidden: [], over: [] };
  const end = firstAtLeast(points.released, range.to + 1);
  for (let index = firstAtLeast(points.released, range.from); index < end; index += 1) {
    const centre = dotCentre(points, index, x, y);
    const kind = kindsOfTypes[points.type[index] ?? 0] ?? "hidden";
    const over = points.over[index] === 1;
    parts[over ? "over" : kind].push(
      markPath(kindMark(kind).shape, centre.x, centre.y, over ? radius + 0.6 : radius),
    );
  }
  return ([...kinds].reverse() as (Kind | "over")[])
    .concat("over")
    .map((mark) => ({ mark, level: darkest, path: parts[mark].join("") }))
    .filter(({ path }) => path !== "");
}

/** Cells in the range as one path a colour and darkness; a cell has the colour of its most frequent kind. */
export function cellPaths(cells: ItemCells, drawing: Drawing): MarkPath[] {
  const { x, y, range } = drawing;
  const most = Math.max(1, ...cells.from.map((_, index) => cellCount(cells, index)));
  const parts = new Map<string, { mark: Kind | "over"; level: number; path: string[] }>();
  cells.from.forEach((from, index) => {
    if (from + cells.width <= range.from || from > range.to) return;
    const days = cells.days[index] ?? 0;
    const count = cellCount(cells, index);
    const mark = 2 * (cells.over[index] ?? 0) > count ? "over" : mainKind(cells, index);
    const level =
      most === 1 ? 1 : 1 + Math.round(((darkest - 1) * Math.log(count)) / Math.log(most));
    const left = x(from);
    const top = y(days + 0.5);
    const width = Math.max(1, x(from + cells.width) - left - 0.4);
    const height = Math.max(2, y(Math.max(0, days - 0.5)) - top - 0.4);
    const key = `${mark}${level}`;
    const part = parts.get(key) ?? { mark, level, path: [] };
    part.path.push(
      `M${tenths(left)} ${tenths(top)}h${tenths(width)}v${tenths(height)}h${tenths(-width)}z`,
    );
    parts.set(key, part);
  });
  return [...parts.values()].map((part) => ({ ...part, path: part.path.join("") }));
}

/** How many cards a cell holds. */
export function cellCount(cells: ItemCells, index: number): number {
  return kinds.reduce((sum, kind) => sum + (cells[kind][index] ?? 0), 0);
}

function mainKind(cells: ItemCells, index: number): Kind {
  return kinds.reduce((main, kind) =>
    (cells[kind][index] ?? 0) > (cells[main][index] ?? 0) ? kind : main,
  );
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
