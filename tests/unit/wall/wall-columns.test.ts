import { describe, expect, it } from "vitest";
import { fullWords, landingOf, landingWords } from "@/components/wall/landing";
import { menuMoves } from "@/components/wall/menu-moves";
import { overLimit, wallColumns } from "@/components/wall/wall-columns";
import type { WallStream } from "@/lib/cards/wall/wall";
import type { WallCard } from "@/lib/cards/wall/wall-card";

const streams: WallStream[] = [
  { id: 1, name: "Features", kind: "feature", wipLimit: 1 },
  { id: 2, name: "Support", kind: "support", wipLimit: null },
];

const card = (number: number, given: Partial<WallCard>): WallCard => ({
  number,
  version: 1,
  title: `Card ${number}`,
  typeId: 1,
  size: null,
  classOfService: null,
  place: "open",
  streamId: null,
  queueRank: null,
  prioritised: null,
  committed: "2026-03-02",
  released: null,
  promised: null,
  days: 1,
  quote: null,
  blocked: null,
  excludedReason: null,
  expedite: null,
  ...given,
});
const quoteOf = (wholeDays: number) => ({ wholeDays, dueOn: "2026-03-10", reconstructed: false });
const numbers = (cards: readonly WallCard[]) => cards.map(({ number }) => number);

describe("the columns of the wall", () => {
  it("are the queue, one a stream, and what was released", () => {
    const { queue, streams: inProgress, released } = wallColumns(streams, [], null);
    expect([queue, ...inProgress, released].map(({ title }) => title)).toEqual([
      "Queue",
      "Features",
      "Support",
      "Released lately",
    ]);
  });

  it("have one for cards in no stream, or in one that is gone, where there are such", () => {
    const cards = [card(1, {}), card(2, { streamId: 9 }), card(3, { streamId: 2 })];
    const { streams: inProgress } = wallColumns(streams, cards, null);
    expect(inProgress.map(({ title, cards: own }) => [title, numbers(own)])).toEqual([
      ["Features", []],
      ["Support", [3]],
      ["No stream", [1, 2]],
    ]);
    const [only] = wallColumns([], [card(1, {})], null).streams;
    expect(only?.title).toBe("In progress");
  });

  it("have the least days left on top, then the oldest without a quote", () => {
    const own = { streamId: 1 };
    const cards = [
      card(1, { ...own, days: 4 }),
      card(2, { ...own, days: 2, quote: quoteOf(9) }),
      card(3, { ...own, days: 5, quote: quoteOf(3) }),
      card(4, { ...own, days: 7 }),
    ];
    expect(numbers(wallColumns(streams, cards, null).streams[0]?.cards ?? [])).toEqual([
      3, 2, 4, 1,
    ]);
  });

  it("are the very same objects where nothing in them changed", () => {
    const [first, second] = [card(1, { streamId: 1 }), card(2, { streamId: 2 })];
    const before = wallColumns(streams, [first, second], null);
    const after = wallColumns(streams, [second, { ...first, days: 2 }], before);
    expect(after.streams[1]).toBe(before.streams[1]);
    expect(after.queue).toBe(before.queue);
    expect(after.streams[0]).not.toBe(before.streams[0]);
  });
});

it("a stream is over its limit by the cards above it, never below nothing", () => {
  const cards = [1, 2, 3].map((number) => card(number, { streamId: 1 }));
  const [features, support] = wallColumns(streams, cards, null).streams;
  expect(features && overLimit(features)).toBe(2);
  expect(support && overLimit(support)).toBe(0);
});

it("a card's menu has every place that it can go to from where it is", () => {
  const labels = (given: Partial<WallCard>) =>
    menuMoves(card(1, given), streams).map(({ label }) => label);
  expect(labels({ streamId: 1 })).toEqual([
    "Release today",
    "Move to Support",
    "Back to the top of the queue",
    "Cancel",
  ]);
  expect(labels({ place: "released" })).toEqual(["Reopen in Features", "Reopen in Support"]);
  expect(labels({ place: "queue", committed: null })).toEqual(
    expect.arrayContaining(["Commit to Features", "Commit to Support", "One up", "One down"]),
  );
});

describe("where a card lands", () => {
  it("is told with its place, and that its stream is full by then", () => {
    const late = card(1, { streamId: 1, days: 5, quote: quoteOf(6) });
    const fresh = card(2, { streamId: 1, days: 1, quote: quoteOf(6), title: "Tickets" });
    const columns = wallColumns(streams, [fresh, late, card(3, { streamId: 2 })], null);
    const landing = landingOf(columns, 2);
    expect(landing && landingWords(landing)).toBe(
      "2 Tickets is in Features, place 2 of 2. Features is full: 2 cards, limit 1.",
    );
    const other = landingOf(columns, 3);
    expect(other && landingWords(other)).toBe("3 Card 3 is in Support, place 1 of 1.");
    expect(other && fullWords(other.column)).toBeNull();
    expect(landingOf(columns, 99)).toBeNull();
  });
});
