import { type Kind, kinds } from "@/lib/cards/kinds";
import type { ItemCells, ItemPoints } from "@/lib/charts/items/items-chart-data";
import { firstAtLeast } from "@/lib/charts/items/nearest-dot";
import { dotCentre, type Scale } from "@/lib/charts/items/point-layout";
import type { DayRange } from "@/lib/charts/items/zoom-range";
import { markPath } from "@/lib/charts/marks/mark-path";
import { kindMark, type TypeMark } from "@/lib/charts/marks/type-marks";

export type MarkPath = {
  /** The kind of work, or `over` the SLA */
  mark: Kind | "over";
  /** The place of its type, where all of a path are of one */
  type?: number;
  /** 1 (few cards) to `darkest`; single cards are all of the darkest */
  level: number;
  path: string;
};

const darkest = 5;

type Drawing = { x: Scale; y: Scale; range: DayRange };

/** Single cards in the range as one path a type, features above; those over the SLA last, in one. */
export function dotPaths(
  points: ItemPoints,
  looks: readonly TypeMark[],
  drawing: Drawing & { radius: number },
): MarkPath[] {
  const { x, y, range, radius } = drawing;
  const parts: string[][] = looks.map(() => []);
  const overs: string[] = [];
  const end = firstAtLeast(points.released, range.to + 1);
  for (let index = firstAtLeast(points.released, range.from); index < end; index += 1) {
    const centre = dotCentre(points, index, x, y);
    const type = points.type[index] ?? 0;
    const shape = (looks[type] ?? kindMark("hidden")).shape;
    const isOver = points.over[index] === 1;
    (isOver ? overs : parts[type])?.push(
      markPath(shape, centre.x, centre.y, isOver ? radius + 0.6 : radius),
    );
  }
  const single = [...kinds].reverse().flatMap((mark) =>
    looks.flatMap(({ kind }, type): MarkPath[] => {
      const path = kind === mark ? (parts[type]?.join("") ?? "") : "";
      return path === "" ? [] : [{ mark, type, level: darkest, path }];
    }),
  );
  return overs.length === 0
    ? single
    : [...single, { mark: "over", level: darkest, path: overs.join("") }];
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
