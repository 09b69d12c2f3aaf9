import { describe, expect, it } from "vitest";
import type { Wall } from "@/lib/cards/wall/wall";
import { byQueueOrder, type WallCard } from "@/lib/cards/wall/wall-card";
import { type AskedMove, versionAfter, withChanges, withMoves } from "@/lib/cards/wall/wall-state";

const card = (number: number, given: Partial<WallCard> = {}): WallCard => ({
  number,
  version: 1,
  title: `Card ${number}`,
  typeId: 1,
  size: null,
  classOfService: null,
  place: "queue",
  streamId: null,
  queueRank: null,
  prioritised: `2026-03-0${number}`,
  committed: null,
  released: null,
  promised: null,
  days: null,
  quote: null,
  blocked: null,
  excludedReason: null,
  expedite: null,
  ...given,
});

const wallOf = (...cards: WallCard[]): Wall => ({
  revision: 7,
  today: "2026-03-20",
  dayCount: "working",
  types: [],
  streams: [],
  cards,
  queueLeftOut: 0,
  outlook: { likelyOut: [], slaDates: {} },
  support: null,
});

let id = 0;
const move = (given: Omit<AskedMove, "id">): AskedMove => {
  id += 1;
  return { ...given, id };
};
const queueOf = (wall: Wall) =>
  wall.cards
    .filter(({ place }) => place === "queue")
    .sort(byQueueOrder)
    .map(({ number }) => number);
const find = (wall: Wall, number: number) => wall.cards.find((one) => one.number === number);

describe("moves under way", () => {
  const wall = wallOf(
    card(1),
    card(2),
    card(3),
    card(4, { place: "open", committed: "2026-03-09", days: 9, streamId: 1 }),
    card(5, { place: "released", committed: "2026-03-02", released: "2026-03-12", days: 9 }),
  );

  it.each([
    ["top", undefined, [3, 1, 2]],
    ["up", undefined, [1, 3, 2]],
    ["queue", 1, [3, 1, 2]],
    ["queue", 2, [1, 3, 2]],
    ["down", undefined, [1, 2, 3]],
  ] as const)("put a card of an unranked queue to its place: %s", (to, before, order) => {
    expect(queueOf(withMoves(wall, [move({ card: 3, to, before })]))).toEqual(order);
  });

  it("put a card to the end, and others after it", () => {
    const moves = [move({ card: 1, to: "bottom" }), move({ card: 2, to: "queue", before: null })];
    expect(queueOf(withMoves(wall, moves))).toEqual([3, 1, 2]);
  });

  it("commit today, keep the commit day in another stream and at reopening", () => {
    const after = withMoves(wall, [
      move({ card: 1, to: "stream:2" }),
      move({ card: 4, to: "stream:2" }),
      move({ card: 5, to: "stream:1" }),
    ]);
    expect(find(after, 1)).toMatchObject({ place: "open", committed: "2026-03-20", days: 1 });
    expect(find(after, 4)).toMatchObject({ streamId: 2, committed: "2026-03-09", days: 9 });
    expect(find(after, 5)).toMatchObject({
      place: "open",
      committed: "2026-03-02",
      released: null,
    });
  });

  it("release today, pull back, cancel", () => {
    const after = withMoves(wall, [
      move({ card: 4, to: "released" }),
      move({ card: 1, to: "cancelled" }),
    ]);
    expect(find(after, 4)).toMatchObject({ place: "released", released: "2026-03-20" });
    expect(find(after, 1)).toBeUndefined();
    const back = withMoves(wall, [move({ card: 4, to: "queue", before: 2 })]);
    expect(queueOf(back)).toEqual([1, 4, 2, 3]);
    expect(find(back, 4)).toMatchObject({ committed: null, quote: null });
  });

  it("raise the version that the next move of the same card has to name", () => {
    const moves = [move({ card: 1, to: "stream:1" }), move({ card: 2, to: "top" })];
    expect(versionAfter(wall, moves, 1)).toBe(2);
    expect(versionAfter(wall, moves, 3)).toBe(1);
    expect(versionAfter(wall, moves, 99)).toBeUndefined();
  });
});

describe("changes", () => {
  const changes = { revision: 8, all: false, cards: [], gone: [], ranks: [] };

  it("bring in cards, take some away and leave the others the very same objects", () => {
    const wall = wallOf(card(1), card(2), card(3));
    const after = withChanges(wall, {
      ...changes,
      cards: [card(2, { version: 2 }), card(9)],
      gone: [3],
    });
    expect(after.cards.map(({ number, version }) => [number, version])).toEqual([
      [1, 1],
      [2, 2],
      [9, 1],
    ]);
    expect(after.cards[0]).toBe(wall.cards[0]);
    expect(after.revision).toBe(8);
  });

  it("bring the ranks of a queue that was ranked again", () => {
    const after = withChanges(wallOf(card(1), card(2)), {
      ...changes,
      ranks: [
        [2, 1],
        [1, 2],
      ],
    });
    expect(queueOf(after)).toEqual([2, 1]);
  });

  it("older than the wall change nothing", () => {
    const wall = wallOf(card(1));
    expect(withChanges(wall, { ...changes, revision: 6, gone: [1] })).toBe(wall);
  });
});
