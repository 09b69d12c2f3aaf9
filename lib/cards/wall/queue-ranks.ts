export type Ranked = { number: number; queueRank: number | null };

const step = 1_024;

/** Ranks at even distances for a queue in its order. */
export function evenRanks(queue: readonly { number: number }[]): Map<number, number> {
  return new Map(queue.map(({ number }, index) => [number, (index + 1) * step]));
}

/**
 * A rank that puts a card before another (null: at the end) of a queue in its order that does not
 * hold the card; null where the card above has no rank or the neighbours leave no room between
 * them. Cards without a rank come after all that have one.
 */
export function rankBefore(queue: readonly Ranked[], before: number | null): number | null {
  const found = queue.findIndex((card) => card.number === before);
  const place = before === null || found === -1 ? queue.length : found;
  const above = queue[place - 1];
  const below = queue[place]?.queueRank ?? null;
  if (above === undefined) return below === null ? step : finite(below - step);
  if (above.queueRank === null) return null;
  if (below === null) return finite(above.queueRank + step);
  const between = (above.queueRank + below) / 2;
  return between > above.queueRank && between < below ? between : null;
}

function finite(rank: number): number | null {
  return Number.isFinite(rank) ? rank : null;
}
