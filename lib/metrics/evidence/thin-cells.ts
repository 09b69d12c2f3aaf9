import { type Histogram, itemCount } from "@/lib/metrics/histogram";

/** The SLA of a thin cell with its type's history lent to it. */
export type PooledSla = {
  /** In days */
  sla: number;
  /** How much the cell's own cards count, 0 to 1; the rest is the type's */
  weight: number;
};

type Cell = { items: number; mean: number; squares: number };

/**
 * The SLA of each cell (a size of one type) by a normal model of log days: cell means shrunk towards
 * the type's by τ² ÷ (τ² + s² ÷ n), with τ² by DerSimonian and Laird over the cells and s² pooled
 * within them; SLA = e^(μ + s²/2)·(1 + k·√(e^(s²) − 1)). Null for an empty cell, and for all where no
 * cell has two cards. In the order given. Definition: METRICS section 6.
 */
export function pooledSlas(cells: readonly Histogram[], k: number): (PooledSla | null)[] {
  const logs = cells.map(logMoments);
  const known = logs.filter(({ items }) => items > 0);
  const items = known.reduce((sum, cell) => sum + cell.items, 0);
  const free = items - known.length;
  if (free < 1) return cells.map(() => null);
  const within = known.reduce((sum, cell) => sum + cell.squares, 0) / free;
  if (!(within > 0)) return cells.map(() => null);

  // DerSimonian and Laird: the spread of the cell means beyond what chance gives them.
  const weights = known.map((cell) => cell.items / within);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const centre = known.reduce((sum, cell, at) => sum + (weights[at] ?? 0) * cell.mean, 0) / total;
  const q = known.reduce(
    (sum, cell, at) => sum + (weights[at] ?? 0) * (cell.mean - centre) ** 2,
    0,
  );
  const scale = total - weights.reduce((sum, weight) => sum + weight * weight, 0) / total;
  const between = scale > 0 ? Math.max(0, (q - (known.length - 1)) / scale) : 0;

  return logs.map((cell) => {
    if (cell.items === 0) return null;
    const weight = between / (between + within / cell.items);
    const mu = weight * cell.mean + (1 - weight) * centre;
    const sla = Math.exp(mu + within / 2) * (1 + k * Math.sqrt(Math.exp(within) - 1));
    return { sla, weight };
  });
}

function logMoments(histogram: Histogram): Cell {
  const items = itemCount(histogram);
  let sum = 0;
  for (const [days, count] of histogram) sum += count * Math.log(days);
  const mean = items === 0 ? 0 : sum / items;
  let squares = 0;
  for (const [days, count] of histogram) squares += count * (Math.log(days) - mean) ** 2;
  return { items, mean, squares };
}
