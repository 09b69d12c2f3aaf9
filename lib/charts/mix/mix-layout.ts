import type { MixRow } from "@/lib/charts/mix/mix-rows";

/** A part of a week's or month's bar, by its places in the rows and in the series. */
export type MixSpot = { row: number; part: number };

/** Where each part of a bar begins and ends in percent from below; null where it has no share. */
export function stackOf(row: MixRow): ({ from: number; to: number } | null)[] {
  let top = 0;
  return row.parts.map(({ share }) => {
    if (!share) return null;
    const from = top;
    top += share * 100;
    return { from, to: top };
  });
}

/** The last bar that has anything, whose shares stand beside it; null where nothing happened. */
export function lastBar(rows: readonly MixRow[]): MixRow | null {
  return rows.findLast((row) => stackOf(row).some(Boolean)) ?? null;
}

/** The part of a bar at a height in percent from below; null beside all of them. */
export function partAt(row: MixRow, percent: number): number | null {
  const part = stackOf(row).findIndex(
    (one) => one !== null && percent >= one.from && percent <= one.to,
  );
  return part < 0 ? null : part;
}

/**
 * Where a key leads from a part of a bar: across to the next bar that has anything, up and down
 * within the bar. Null for other keys, and where there is nothing to go to.
 */
export function walkMix(
  rows: readonly MixRow[],
  from: MixSpot | null,
  key: string,
): MixSpot | null {
  const full = rows.flatMap((row, index) => (stackOf(row).some((part) => part) ? [index] : []));
  const [first] = full;
  const last = full.at(-1);
  if (first === undefined || last === undefined) return null;
  const at = from ?? { row: key === "ArrowLeft" ? last + 1 : first - 1, part: 0 };
  if (key === "ArrowUp" || key === "ArrowDown") {
    return within(rows, from ?? { row: last, part: -1 }, key === "ArrowUp" ? 1 : -1);
  }
  const goal = {
    ArrowRight: full.find((index) => index > at.row) ?? last,
    ArrowLeft: full.findLast((index) => index < at.row) ?? first,
    Home: first,
    End: last,
  }[key];
  return goal === undefined ? null : nearestPart(rows, { row: goal, part: at.part });
}

function within(rows: readonly MixRow[], from: MixSpot, step: 1 | -1): MixSpot {
  const parts = partsOf(rows, from.row);
  const next =
    step === 1
      ? parts.find((part) => part > from.part)
      : parts.findLast((part) => part < from.part);
  return { row: from.row, part: next ?? Math.max(0, from.part) };
}

function nearestPart(rows: readonly MixRow[], { row, part }: MixSpot): MixSpot {
  const [first = 0, ...rest] = partsOf(rows, row);
  const nearest = rest.reduce(
    (best, one) => (Math.abs(one - part) < Math.abs(best - part) ? one : best),
    first,
  );
  return { row, part: nearest };
}

function partsOf(rows: readonly MixRow[], row: number): number[] {
  const bar = rows[row];
  return bar ? stackOf(bar).flatMap((part, index) => (part ? [index] : [])) : [];
}
