import type { Kind } from "@/lib/cards/kinds";
import type { ItemsChartData } from "@/lib/charts/items/items-chart-data";
import { type IsoDay, toIsoDay } from "@/lib/dates/day";

export type PointedCard = {
  number: number;
  title: string;
  type: string;
  kind: Kind;
  /** Null is unsized */
  size: string | null;
  released: IsoDay;
  days: number;
  over: boolean;
};

/** The card at a place of the chart's columns; null beyond their end. */
export function cardAt(
  data: Pick<ItemsChartData, "points" | "types" | "sizes">,
  index: number,
): PointedCard | null {
  const { points, types, sizes } = data;
  if (points === null) return null;
  const number = points.number[index];
  const released = points.released[index];
  const days = points.days[index];
  const type = types[points.type[index] ?? 0];
  if (number === undefined || released === undefined || days === undefined || !type) return null;
  const size = points.size[index] ?? null;
  return {
    number,
    title: points.title[index] ?? "",
    type: type.name,
    kind: type.kind,
    size: size === null ? null : (sizes[size] ?? null),
    released: toIsoDay(released),
    days,
    over: points.over[index] === 1,
  };
}
