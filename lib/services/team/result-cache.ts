import "server-only";
import { getHeapStatistics } from "node:v8";
import { LRUCache } from "lru-cache";
import { estimateBytes } from "@/lib/services/team/estimate-bytes";

const maxEntries = 2_000;

/**
 * Results that are worked out once and kept while there is room for them, in bytes: those that were
 * not asked for the longest make way. A result larger than all the room is kept alone, so that not
 * everybody who asks has to wait for it.
 */
export class ResultCache {
  readonly #results: LRUCache<string, Promise<unknown>>;
  readonly #maxBytes: number;

  constructor(maxBytes: number) {
    this.#maxBytes = Math.floor(maxBytes);
    this.#results = new LRUCache({ max: maxEntries, maxSize: this.#maxBytes });
  }

  /** What was worked out, or is being worked out, under a key. */
  get<T>(key: string): Promise<T> | undefined {
    return this.#results.get(key) as Promise<T> | undefined;
  }

  /** Keeps what is being worked out; what fails is not kept. What it weighs is known once it is there. */
  set<T>(key: string, result: Promise<T>): Promise<T> {
    this.#results.set(key, result, { size: 1 });
    const isKept = () => this.#results.peek(key) === result;
    result.then(
      (value) => {
        const bytes = 200 + 2 * key.length + Math.ceil(estimateBytes(value));
        const size = Math.min(bytes, this.#maxBytes);
        if (!isKept()) return;
        // What is set again as it was keeps its size.
        this.#results.delete(key);
        this.#results.set(key, result, { size });
      },
      () => isKept() && this.#results.delete(key),
    );
    return result;
  }

  /** Lets go of all whose key begins so. */
  forget(beginning: string): void {
    for (const key of this.#results.keys()) {
      if (key.startsWith(beginning)) this.#results.delete(key);
    }
  }

  clear(): void {
    this.#results.clear();
  }

  /** About how much is kept, in bytes. */
  get bytes(): number {
    return this.#results.calculatedSize;
  }
}

/** A part of the memory that this process may have, in bytes. */
export function partOfMemory(part: number): number {
  return getHeapStatistics().heap_size_limit * part;
}
