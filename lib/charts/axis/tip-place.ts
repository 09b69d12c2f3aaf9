/** Where a tip stands: above its spot, kept within its chart; none for a tip that stands in the corner. */
export function tipPlace(
  x: number | null,
  y: number | null,
): { left: string; top: number } | undefined {
  if (x === null || y === null) return undefined;
  return {
    left: `clamp(min(10rem, 46%), ${Math.round(x)}px, calc(100% - min(10rem, 46%)))`,
    top: y,
  };
}
