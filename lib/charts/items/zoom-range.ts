import { type DayNumber, isIsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";

/** A closed range of days. */
export type DayRange = { from: DayNumber; to: DayNumber };

const narrowest = 7;

/** The range moved and cut so that it lies within the bounds and is at least a week wide. */
export function fitRange(range: DayRange, bounds: DayRange): DayRange {
  const most = bounds.to - bounds.from;
  const width = Math.min(most, Math.max(narrowest - 1, Math.round(range.to - range.from)));
  const from = Math.min(Math.max(Math.round(range.from), bounds.from), bounds.to - width);
  return { from, to: from + width };
}

/** A range `factor` times as wide (below 1 shows less) around a day that stays where it is. */
export function zoomAround(
  range: DayRange,
  bounds: DayRange,
  factor: number,
  centre = (range.from + range.to) / 2,
): DayRange {
  return fitRange(
    { from: centre - (centre - range.from) * factor, to: centre + (range.to - centre) * factor },
    bounds,
  );
}

/** The range moved by a part of its own width; below 0 is earlier. */
export function moveRange(range: DayRange, bounds: DayRange, part: number): DayRange {
  const step = Math.round((range.to - range.from + 1) * part);
  return fitRange({ from: range.from + step, to: range.to + step }, bounds);
}

/** Whether a range shows all there is. */
export function isWhole(range: DayRange, bounds: DayRange): boolean {
  return range.from <= bounds.from && range.to >= bounds.to;
}

/** A range as it stands in addresses: `2011-01-01..2011-03-31`. */
export function formatRange(range: DayRange): string {
  return `${toIsoDay(range.from)}..${toIsoDay(range.to)}`;
}

/** Reads `2011-01-01..2011-03-31`; null for anything else, and for the year 0, which databases lack. */
export function parseRange(text: string | null | undefined): DayRange | null {
  const [from = "", to = "", ...rest] = (text ?? "").split("..");
  if (rest.length > 0 || !isIsoDay(from) || !isIsoDay(to) || from > to || from < "0001")
    return null;
  return { from: toDayNumber(from), to: toDayNumber(to) };
}
