type Label = { at: number };
type Room = { least: number; from: number; to: number };

/**
 * Moves labels along an axis (pixels) so that none is closer than `least` to the next, in the order
 * of where they belong, and none leaves the room where all fit in it.
 */
export function spreadLabels<T extends Label>(labels: readonly T[], room: Room): T[] {
  const placed = labels.toSorted((a, b) => a.at - b.at).map((label) => ({ ...label }));
  let last = -Infinity;
  for (const label of placed) {
    label.at = Math.max(label.at, room.from, last + room.least);
    last = label.at;
  }
  let next = room.to + room.least;
  for (const label of placed.toReversed()) {
    label.at = Math.min(label.at, next - room.least);
    next = label.at;
  }
  return placed;
}
