/**
 * Moves labels (their centres, in pixels from the top) just so far apart that each keeps `gap` from
 * the next and all stay within [top, bottom]; the order is kept.
 */
export function spreadLabels(
  centres: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): number[] {
  const order = centres
    .map((centre, index) => ({ centre, index }))
    .sort((a, b) => a.centre - b.centre);
  let limit = top;
  const placed = order.map(({ centre }) => {
    const at = Math.max(centre, limit);
    limit = at + gap;
    return at;
  });
  limit = bottom;
  for (let place = placed.length - 1; place >= 0; place -= 1) {
    placed[place] = Math.min(placed[place] ?? limit, limit);
    limit = (placed[place] ?? limit) - gap;
  }
  const result = [...centres];
  order.forEach(({ index }, place) => {
    result[index] = placed[place] ?? 0;
  });
  return result;
}
