import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { type BurnUpStay, burnUp } from "@/lib/metrics/forecast/burn-up";

const range = { from: 100, to: 130 };
const stay = (added: number, rest: Partial<BurnUpStay> = {}): BurnUpStay => ({
  ...{ added, removed: null, cancelled: null, releases: [] },
  ...rest,
});
const out = (on: number, undone: number | null = null) => ({ on, undone });

/** The definition day by day, as slowly as it reads. */
function plainly(stays: readonly BurnUpStay[], targets: { on: number; since: number }[]) {
  return Array.from({ length: range.to - range.from + 1 }, (_, place) => {
    const day = range.from + place;
    const inScope = stays.filter(
      ({ added, removed, cancelled }) =>
        added <= day &&
        (removed === null || day < removed) &&
        (cancelled === null || day < cancelled),
    );
    const done = inScope.filter(({ releases }) =>
      releases.some(({ on, undone }) => on <= day && (undone === null || day < undone)),
    );
    let target = targets[0]?.on ?? day;
    for (const { on, since } of targets) if (since <= day) target = on;
    return { day, scope: inScope.length, done: done.length, target };
  });
}

/** Points with the days between them filled in. */
function everyDay(points: ReturnType<typeof burnUp>) {
  return Array.from({ length: range.to - range.from + 1 }, (_, place) => {
    const day = range.from + place;
    return { ...points.findLast((point) => point.day <= day), day };
  });
}

describe("a delivery's burn-up", () => {
  test("follows a scripted history: scope, cards done and every target", () => {
    const stays = [
      stay(100, { releases: [out(104)] }),
      stay(100, { releases: [out(90)] }),
      stay(100, { removed: 110 }),
      stay(105, { cancelled: 112 }),
      stay(106, { releases: [out(108, 111), out(120)] }),
    ];
    const targets = [
      { on: 118, since: 100 },
      { on: 125, since: 109 },
      { on: 122, since: 115 },
    ];
    expect(burnUp(stays, targets, range)).toEqual([
      { day: 100, scope: 3, done: 1, target: 118 },
      { day: 104, scope: 3, done: 2, target: 118 },
      { day: 105, scope: 4, done: 2, target: 118 },
      { day: 106, scope: 5, done: 2, target: 118 },
      { day: 108, scope: 5, done: 3, target: 118 },
      { day: 109, scope: 5, done: 3, target: 125 },
      { day: 110, scope: 4, done: 3, target: 125 },
      { day: 111, scope: 4, done: 2, target: 125 },
      { day: 112, scope: 3, done: 2, target: 125 },
      { day: 115, scope: 3, done: 2, target: 122 },
      { day: 120, scope: 3, done: 3, target: 122 },
      { day: 130, scope: 3, done: 3, target: 122 },
    ]);
    expect(everyDay(burnUp(stays, targets, range))).toEqual(plainly(stays, targets));
  });

  test("of 300 made-up histories is what a plain recomputation says of each day", () => {
    const random = seededRandom(11);
    const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
    const maybe = (from: number) => (random() < 0.3 ? between(from, 140) : null);
    for (let history = 0; history < 300; history += 1) {
      const stays = Array.from({ length: between(0, 12) }, () => {
        const added = between(100, 130);
        const on = between(80, 135);
        const undone = maybe(on);
        const again = undone === null || random() < 0.5 ? [] : [out(between(undone, 140))];
        const releases = random() < 0.3 ? [] : [out(on, undone), ...again];
        return stay(added, { removed: maybe(added), cancelled: maybe(90), releases });
      });
      const moves = Array.from({ length: between(0, 3) }, () => between(100, 130)).sort();
      const targets = [100, ...moves].map((since) => ({ on: between(100, 160), since }));
      expect(everyDay(burnUp(stays, targets, range))).toEqual(plainly(stays, targets));
    }
  });

  test("of the day it is made is that day alone", () => {
    const today = { from: 100, to: 100 };
    const point = { day: 100, scope: 1, done: 0, target: 110 };
    expect(burnUp([stay(100)], [{ on: 110, since: 100 }], today)).toEqual([point]);
  });
});
