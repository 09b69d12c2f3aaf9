/**
 * Which references of a file came up before, and in which row. Holds two numbers a reference
 * instead of its text, so that millions fit; two of a million texts have the same 64 bits about
 * once in 37 million files.
 */
export class SeenReferences {
  private slots = 1 << 12;
  private count = 0;
  private high = new Uint32Array(this.slots);
  private low = new Uint32Array(this.slots);
  /** The row a slot's reference was last seen in; 0 where the slot is free. */
  private rows = new Uint32Array(this.slots);

  /** Notes a reference; the row it was last seen in, or null where it is new. */
  add(reference: string, row: number): number | null {
    if (this.count * 2 >= this.slots) this.grow();
    const slot = this.slotOf(reference);
    const earlier = this.rows[slot] ?? 0;
    this.rows[slot] = row;
    if (earlier > 0) return earlier;
    this.count += 1;
    return null;
  }

  /** The row a reference was last seen in, or null. */
  rowOf(reference: string): number | null {
    return this.rows[this.slotOf(reference)] || null;
  }

  private slotOf(reference: string): number {
    let high = 0x811c9dc5;
    let low = 0xc2b2ae35;
    for (let index = 0; index < reference.length; index += 1) {
      const code = reference.charCodeAt(index);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x85ebca6b);
      low ^= low >>> 13;
    }
    high = Math.imul(high ^ (high >>> 16), 0x7feb352d) >>> 0;
    const slot = this.find(high, low >>> 0);
    this.high[slot] = high;
    this.low[slot] = low >>> 0;
    return slot;
  }

  private find(high: number, low: number): number {
    const mask = this.slots - 1;
    let slot = (high ^ (low >>> 7)) & mask;
    while (this.rows[slot] !== 0 && (this.high[slot] !== high || this.low[slot] !== low)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const { high, low, rows } = this;
    this.slots *= 2;
    this.high = new Uint32Array(this.slots);
    this.low = new Uint32Array(this.slots);
    this.rows = new Uint32Array(this.slots);
    for (let old = 0; old < rows.length; old += 1) {
      const row = rows[old] ?? 0;
      if (row === 0) continue;
      const slot = this.find(high[old] ?? 0, low[old] ?? 0);
      this.high[slot] = high[old] ?? 0;
      this.low[slot] = low[old] ?? 0;
      this.rows[slot] = row;
    }
  }
}
