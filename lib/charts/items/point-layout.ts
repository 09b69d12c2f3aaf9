export type Scale = (value: number) => number;

/** Cards as dots: columns of equal length in order of release. */
export type DotColumns = {
  number: readonly number[];
  released: readonly number[];
  days: readonly number[];
};

/**
 * Where in its day a dot is drawn, −0.5 … 0.5 in both directions: fixed for each card, so that dots
 * of one day and one length lie side by side instead of on top of one another.
 */
export function nudge(cardNumber: number): { x: number; y: number } {
  const x = (cardNumber * 0.618_033_988_75) % 1;
  const y = (cardNumber * 0.754_877_666_25) % 1;
  return { x: x - 0.5, y: y - 0.5 };
}

/** Up to this many dots, each stands where it belongs; more of them overprint wherever they stand. */
const maxExact = 200;

/** Whether another card of the same day and length would lie under or over this one. */
function hasTwin({ released, days }: DotColumns, index: number): boolean {
  for (const step of [-1, 1]) {
    for (let at = index + step; released[at] === released[index]; at += step) {
      if (released[at] === undefined) break;
      if (days[at] === days[index]) return true;
    }
  }
  return false;
}

/** The centre of a dot in pixels; nudged only where dots would overprint. */
export function dotCentre(
  columns: DotColumns,
  index: number,
  x: Scale,
  y: Scale,
): { x: number; y: number } {
  const crowded = columns.number.length > maxExact || hasTwin(columns, index);
  const { x: dx, y: dy } = crowded ? nudge(columns.number[index] ?? 0) : { x: 0, y: 0 };
  return {
    x: x((columns.released[index] ?? 0) + dx * 0.8),
    y: y((columns.days[index] ?? 0) + dy * 0.7),
  };
}
