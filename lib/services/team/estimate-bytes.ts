import "server-only";

/** So many elements stand for a long list, fewer where lists lie within lists. */
const sampled = 24;
const leastSampled = 4;
/** More parts than this are not looked at one by one. */
const maxVisits = 4_000;
/** What an object weighs that is not looked at. */
const unseenBytes = 64;

/**
 * About how much memory a value holds, in bytes, for a cache to know what it keeps: long lists by a
 * sample, in less than a millisecond however large the value is. What is held twice counts twice.
 */
export function estimateBytes(value: unknown): number {
  return bytesOf(value, 0, { visits: maxVisits });
}

type Left = { visits: number };

function bytesOf(value: unknown, depth: number, left: Left): number {
  if (typeof value === "string") return textBytes(value);
  // Small whole numbers stand in the place that their list or record has for them.
  if (typeof value === "number") return Number.isInteger(value) ? 0 : 16;
  if (typeof value === "bigint" || typeof value === "function") return unseenBytes;
  if (typeof value !== "object" || value === null) return 0;
  if (left.visits <= 0) return unseenBytes;
  left.visits -= 1;
  if (ArrayBuffer.isView(value)) return unseenBytes + value.byteLength;
  if (Array.isArray(value)) {
    return 32 + value.length * (8 + meanBytes(spread(value, depth), depth, left));
  }
  if (value instanceof Map) {
    return 64 + value.size * (40 + meanBytes(firstOf(value, depth), depth, left));
  }
  if (value instanceof Set) {
    return 64 + value.size * (32 + meanBytes(firstOf(value, depth), depth, left));
  }
  const parts = Object.values(value);
  return 32 + parts.length * (8 + meanBytes(spread(parts, depth), depth, left));
}

function textBytes(text: string): number {
  const isWide = /[^\0-\xff]/.test(text.slice(0, 200));
  return 16 + text.length * (isWide ? 2 : 1);
}

function meanBytes(some: readonly unknown[], depth: number, left: Left): number {
  if (some.length === 0) return 0;
  let sum = 0;
  for (const one of some) sum += bytesOf(one, depth + 1, left);
  return sum / some.length;
}

function countAt(depth: number): number {
  return Math.max(leastSampled, sampled >> (depth >> 1));
}

/** Elements from all over a list. */
function spread(list: readonly unknown[], depth: number): readonly unknown[] {
  const count = countAt(depth);
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)]);
}

/** The first elements; entries of a map are pairs. */
function firstOf(all: Iterable<unknown>, depth: number): unknown[] {
  const some: unknown[] = [];
  for (const one of all) {
    if (some.length === countAt(depth)) break;
    some.push(one);
  }
  return some;
}
