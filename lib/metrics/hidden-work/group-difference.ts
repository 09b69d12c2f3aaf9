export type SizedCard = { sizeId: number | null; cycleDays: number };

/** Cards as columns, each size by its place, so that thousands of rounds stay quick. */
export type SizedColumns = { sizes: Int32Array; sizeCount: number; cycleDays: Float64Array };

/** Cards as one array of cycle times and one of sizes, so that resampling is quick. METRICS section 7. */
export function sizedColumns(cards: readonly SizedCard[]): SizedColumns {
  const known = new Map<number | null, number>();
  const sizes = Int32Array.from(cards, ({ sizeId }) => {
    const place = known.get(sizeId) ?? known.size;
    known.set(sizeId, place);
    return place;
  });
  const cycleDays = Float64Array.from(cards, (card) => card.cycleDays);
  return { sizes, sizeCount: known.size, cycleDays };
}

/**
 * How many days longer cards with an exposure above `median` took than the others: the mean over
 * sizes of the difference of mean cycle times, weighted n_high·n_low/n. Card i has the exposure
 * `shift` places on, round a circle. Null where no size has cards on both sides.
 * Definition: METRICS section 7.
 */
export function groupDifference(
  { sizes, sizeCount, cycleDays }: SizedColumns,
  exposures: ArrayLike<number>,
  median: number,
  shift = 0,
): number | null {
  // Two places a size: at or below the median, above it.
  const items = new Int32Array(2 * sizeCount);
  const days = new Float64Array(2 * sizeCount);
  const n = sizes.length;
  for (let card = 0; card < n; card += 1) {
    const at = card + shift < n ? card + shift : card + shift - n;
    const side = 2 * (sizes[card] as number) + ((exposures[at] as number) > median ? 1 : 0);
    items[side] = (items[side] as number) + 1;
    days[side] = (days[side] as number) + (cycleDays[card] as number);
  }
  let weights = 0;
  let sum = 0;
  for (let low = 0; low < 2 * sizeCount; low += 2) {
    const [below, above] = [items[low] as number, items[low + 1] as number];
    if (below === 0 || above === 0) continue;
    const weight = (above * below) / (above + below);
    weights += weight;
    sum += weight * ((days[low + 1] as number) / above - (days[low] as number) / below);
  }
  return weights === 0 ? null : sum / weights;
}

/** The median, between the two in the middle of an even number; null of none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
