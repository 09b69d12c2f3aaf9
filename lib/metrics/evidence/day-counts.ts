import type { SlaRule } from "@/lib/metrics/sla-rule";

/**
 * A histogram of whole days that changes one card at a time: its SLA by any rule takes a few steps,
 * however many cards it holds. Figures agree with `slaFigures` (METRICS section 3).
 */
export class DayCounts {
  #items = 0;
  #sum = 0;
  #squares = 0;
  readonly #counts: Float64Array;
  /** Fenwick tree over the counts, for quantiles */
  readonly #tree: Float64Array;

  /** @param longest the most days that any card will have */
  constructor(longest: number) {
    this.#counts = new Float64Array(longest + 1);
    this.#tree = new Float64Array(longest + 1);
  }

  get items(): number {
    return this.#items;
  }

  /** Adds a card that took `days`, or with `count` −1 takes one away. */
  add(days: number, count: 1 | -1): void {
    this.#items += count;
    this.#sum += count * days;
    this.#squares += count * days * days;
    this.#counts[days] = (this.#counts[days] ?? 0) + count;
    for (let place = days; place < this.#tree.length; place += place & -place) {
      this.#tree[place] = (this.#tree[place] ?? 0) + count;
    }
  }

  /** The SLA in days by a rule; null with fewer than two cards. */
  sla(rule: SlaRule): number | null {
    const n = this.#items;
    if (n < 2) return null;
    if (rule.kind === "percentile") return this.#quantile(rule.percent / 100);
    // All of these are whole numbers, so nothing is lost before the square root.
    const variance = (n * this.#squares - this.#sum * this.#sum) / (n * (n - 1));
    return this.#sum / n + rule.k * Math.sqrt(Math.max(0, variance));
  }

  /** Pairs of days and count, ascending, counts above 0. */
  histogram(): [days: number, count: number][] {
    const pairs: [number, number][] = [];
    this.#counts.forEach((count, days) => {
      if (count > 0) pairs.push([days, count]);
    });
    return pairs;
  }

  #quantile(p: number): number {
    const position = (this.#items - 1) * p;
    const below = Math.floor(position);
    const lower = this.#valueAt(below);
    const upper = this.#valueAt(Math.min(below + 1, this.#items - 1));
    return lower + (position - below) * (upper - lower);
  }

  /** The value at a place (from 0) in the ascending list of all cards. */
  #valueAt(place: number): number {
    let at = 0;
    let left = place;
    for (let step = 2 ** Math.floor(Math.log2(this.#tree.length)); step > 0; step >>= 1) {
      const next = at + step;
      const count = this.#tree[next];
      if (count !== undefined && count <= left) {
        at = next;
        left -= count;
      }
    }
    return at + 1;
  }
}
