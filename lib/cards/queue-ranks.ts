export type Ranked = { number: number; queueRank: number | null };

const step = 1_024;

/** Ranks at even distances for a queue in its order. */
export function evenRanks(queue: readonly { number: number }[]): Map<number, number> {
  return new Map(queue.map(({ number }, index) => [number, (index + 1) * step]));
}

/**
 * A rank that puts a card before another (null: at the end) of a queue in its order that does not
 * hold the card; null where the neighbours have no ranks or leave no room between them.
 */
export function rankBefore(queue: readonly Ranked[], before: number | null): number | null {
  const found = queue.findIndex((card) => card.number === before);
  const place = before === null || found === -1 ? queue.length : found;
  const above = place === 0 ? null : (queue[place - 1]?.queueRank ?? Number.NaN);
  const below = place === queue.length ? null : (queue[place]?.queueRank ?? Number.NaN);
  if (above === null) return below === null ? step : finite(below - step);
  if (below === null) return finite(above + step);
  const between = (above + below) / 2;
  return between > above && between < below ? between : null;
}

function finite(rank: number): number | null {
  return Number.isFinite(rank) ? rank : null;
}
