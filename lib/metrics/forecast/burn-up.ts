import type { DayNumber } from "@/lib/dates/day";

/** A card's stay in a delivery, with its releases. */
export type BurnUpStay = {
  added: DayNumber;
  /** The first day without it */
  removed: DayNumber | null;
  cancelled: DayNumber | null;
  /** `undone` is the day the card was reopened */
  releases: readonly { on: DayNumber; undone: DayNumber | null }[];
};

/** How a delivery stood at the end of a day. */
export type BurnUpPoint = {
  day: DayNumber;
  /** Cards in it that are not cancelled, and those of them that were out */
  scope: number;
  done: number;
  /** The target day in force */
  target: DayNumber;
};

type Targets = readonly { on: DayNumber; since: DayNumber }[];

/**
 * Scope, cards done and target day of a delivery at the end of each day from `from` to `to`: the
 * first, the last and every day that changed something. Definition: METRICS section 9.
 */
export function burnUp(
  stays: readonly BurnUpStay[],
  targets: Targets,
  { from, to }: { from: DayNumber; to: DayNumber },
): BurnUpPoint[] {
  const days = to - from + 1;
  // By how much each day differs from the one before.
  const scope = new Int32Array(days + 1);
  const done = new Int32Array(days + 1);
  const add = (counts: Int32Array, start: DayNumber, end: DayNumber) => {
    const [first, behind] = [Math.max(start - from, 0), Math.min(end - from, days)];
    if (first >= behind) return;
    counts[first] = (counts[first] as number) + 1;
    counts[behind] = (counts[behind] as number) - 1;
  };
  for (const { added, removed, cancelled, releases } of stays) {
    const end = Math.min(removed ?? to + 1, cancelled ?? to + 1);
    add(scope, added, end);
    for (const { on, undone } of releases) {
      add(done, Math.max(added, on), Math.min(end, undone ?? to + 1));
    }
  }
  const points: BurnUpPoint[] = [];
  let [inScope, out] = [0, 0];
  for (let place = 0; place < days; place += 1) {
    inScope += scope[place] as number;
    out += done[place] as number;
    const day = from + place;
    const point = { day, scope: inScope, done: out, target: targetOn(targets, day) };
    const last = points.at(-1);
    const isNews = last === undefined || !isSame(last, point);
    if (isNews || place === days - 1) points.push(point);
  }
  return points;
}

function isSame(one: BurnUpPoint, other: BurnUpPoint): boolean {
  return one.scope === other.scope && one.done === other.done && one.target === other.target;
}

function targetOn(targets: Targets, day: DayNumber): DayNumber {
  const inForce = targets.findLast(({ since }) => since <= day) ?? targets[0];
  return inForce?.on ?? day;
}
