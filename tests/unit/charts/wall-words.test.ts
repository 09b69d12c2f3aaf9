import { describe, expect, it } from "vitest";
import { moveWords } from "@/components/wall/move-words";
import {
  ageWords,
  expediteLine,
  expediteWords,
  leftWords,
  promiseWarning,
  shortDay,
  urgencyOf,
  wallSummary,
} from "@/components/wall/wall-words";
import type { WallCard } from "@/lib/cards/wall/wall-card";

const base: WallCard = {
  number: 7,
  version: 1,
  title: "Tickets",
  typeId: 1,
  size: "M",
  classOfService: null,
  place: "open",
  streamId: 1,
  queueRank: null,
  prioritised: null,
  committed: "2026-03-04",
  released: null,
  promised: null,
  days: 2,
  quote: { wholeDays: 3, dueOn: "2026-03-06", reconstructed: false },
  blocked: null,
  excludedReason: null,
  expedite: null,
};
const card = (given: Partial<WallCard>): WallCard => ({ ...base, ...given });

describe("how much is left of a card's SLA", () => {
  it("is said in days, to the last day, and then by how many it is over", () => {
    expect(leftWords(base, "2026-03-05")).toBe("1 day left");
    expect(leftWords(card({ days: 3 }), "2026-03-06")).toBe("Last day");
    expect(leftWords(card({ days: 4 }), "2026-03-09")).toBe("1 day over");
    expect([base, card({ days: 4 }), card({ days: 1 })].map(urgencyOf)).toEqual([
      "near",
      "over",
      "calm",
    ]);
  });

  it("is not over on the weekend after the SLA date, when releasing would still be within", () => {
    expect(leftWords(card({ days: 3 }), "2026-03-07")).toBe("Over from the next working day");
  });

  it("is not said without a quote, nor of a released card that was within", () => {
    expect(leftWords(card({ quote: null }), "2026-03-05")).toBeNull();
    expect(urgencyOf(card({ quote: null }))).toBe("none");
    expect(leftWords(card({ place: "released" }), "2026-03-05")).toBeNull();
    expect(leftWords(card({ place: "released", days: 5 }), "2026-03-10")).toBe("2 days over");
  });
});

it("an age is said of the quote's days, a wait and a cycle time in days", () => {
  expect(ageWords(base)).toBe("Day 2 of 3");
  expect(ageWords(card({ quote: null }))).toBe("Day 2");
  expect(ageWords(card({ place: "queue" }))).toBe("Waiting 2 days");
  expect(ageWords(card({ place: "released", days: null }))).toBe("No cycle time");
});

it("a promise is warned of only where it is before the SLA date", () => {
  expect(promiseWarning(card({ promised: "2026-03-05" }))).toMatch(
    /Promised for 5 Mar 2026, before/,
  );
  expect(promiseWarning(card({ promised: "2026-03-06" }))).toBeNull();
  expect(promiseWarning(card({ promised: "2026-03-05", quote: null }))).toBeNull();
});

it("an expedite names who, when, whom and how long they had waited", () => {
  const expedite = {
    actor: "Ada",
    on: "2026-03-04",
    overtook: 4,
    longestWait: 12,
    first: [
      { number: 1, title: "Maps", waitedDays: 12 },
      { number: 2, title: "Tours", waitedDays: null },
    ],
  };
  expect(expediteWords({ expedite })).toBe(
    "Put ahead by Ada on 4 Mar 2026, before 1 Maps (waiting 12 days), 2 Tours and 2 more",
  );
  expect(expediteLine(expedite)).toBe("Jumped ahead of 4 cards, the longest waiting 12 days");
  expect(expediteLine({ ...expedite, overtook: 1 })).toBe(
    "Jumped ahead of 1 card that had waited 12 days",
  );
  expect(expediteLine({ ...expedite, longestWait: null })).toBe("Jumped ahead of 4 cards");
});

describe("what a move did", () => {
  const streams = [{ id: 1, name: "Features", kind: "feature" as const, wipLimit: null }];

  it("names every date that it clears or leaves", () => {
    expect(moveWords(streams, base, "queue", undefined)).toBe(
      "Back in the queue: 7 Tickets. Its commit day, 4 Mar 2026, is cleared.",
    );
    const released = card({ place: "released", released: "2026-03-09" });
    expect(moveWords(streams, released, "stream:1", undefined)).toBe(
      "Reopened in Features: 7 Tickets. Its release on 9 Mar 2026 is kept in its history. Its commit day, 4 Mar 2026, stays.",
    );
    expect(moveWords(streams, base, "stream:0", undefined)).toBe(
      "Moved to no stream: 7 Tickets. Its commit day stays.",
    );
  });

  it("says that a card released without a commit day has no cycle time", () => {
    const waiting = card({ place: "queue", committed: null });
    expect(moveWords(streams, waiting, "released", undefined)).toMatch(/no cycle time: 7 Tickets/);
    expect(moveWords(streams, base, "released", undefined)).toBe("Released today: 7 Tickets.");
  });
});

it("the wall in a sentence counts what is over, on its last day and blocked", () => {
  expect(wallSummary([])).toBe("Nothing in progress.");
  const cards = [
    card({ days: 5 }),
    card({ days: 3 }),
    card({ quote: null, blocked: { since: "2026-03-04", reason: null } }),
    card({ place: "queue" }),
  ];
  expect(wallSummary(cards)).toBe("3 in progress: 1 over its SLA, 1 on its last day, 1 blocked.");
});

it("a day of this year is said without it", () => {
  expect(shortDay("2026-03-04", "2026-11-24")).toBe("4 Mar");
  expect(shortDay("2027-01-04", "2026-11-24")).toBe("4 Jan 2027");
});
