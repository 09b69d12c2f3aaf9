import { describe, expect, test } from "vitest";
import type { RotaView } from "@/lib/cards/rota/rota";
import {
  evenSentence,
  holderSentence,
  planSentence,
  supportWords,
} from "@/lib/charts/rota/rota-words";

const week = { byHand: false, problem: null, away: [] };
const rota: RotaView = {
  version: 1,
  today: "2026-03-04",
  people: [],
  weeks: [
    {
      ...week,
      week: "2026-03-02",
      from: "2026-03-02",
      to: "2026-03-06",
      when: "now",
      person: { id: 1, name: "Ada" },
    },
    {
      ...week,
      week: "2026-03-09",
      from: "2026-03-09",
      to: "2026-03-13",
      when: "ahead",
      person: { id: 2, name: "Ben" },
    },
  ],
  counts: [
    { id: 1, name: "Ada", held: 4, share: 2, ahead: 1 },
    { id: 2, name: "Ben", held: 0, share: 2, ahead: 1 },
  ],
  weeksHeld: 4,
  spread: 4,
};

test("who holds support now and next is said in a sentence, also where nobody does", () => {
  expect(holderSentence(rota)).toBe("Ada holds support until 6 Mar. Next: Ben from 9 Mar.");
  expect(holderSentence({ ...rota, weeks: [] })).toBe(
    "Nobody holds support this week. Next: nobody yet.",
  );
  expect(supportWords({ name: "Ada", until: "2026-03-06", isAway: true })).toBe(
    "On support: Ada (away today), until 6 Mar.",
  );
});

describe("how even it has been", () => {
  test("names who is furthest from an even share where it is uneven", () => {
    expect(evenSentence(rota)).toBe(
      "Over 4 weeks, it has been uneven: Ada has held 4 weeks where an even share is 2.0, Ben 0 where it is 2.0. Planning makes up for it.",
    );
  });

  test("is as even as can be up to a week apart, and nothing before any week", () => {
    expect(evenSentence({ ...rota, spread: 1 })).toContain("as even as whole weeks can be");
    expect(evenSentence({ ...rota, weeksHeld: 0, spread: null })).toContain(
      "Nobody has held a week",
    );
  });
});

test("a plan says how many weeks it fills and how many it changes", () => {
  const plan = { weeks: 4, change: "planned" } as const;
  const days = { from: "2026-03-09", to: "2026-03-13" };
  const weeks = [
    { ...days, was: null, is: "Ada" },
    { ...days, was: "Ben", is: "Ada" },
  ];
  expect(planSentence({ plan, weeks, counts: [{ name: "Ada", weeks: 3 }] })).toBe(
    "This plan gives 1 week to somebody and changes 1 week that people may count on. Weeks held and to come with it: Ada 3.",
  );
  expect(planSentence({ plan, weeks: [], counts: [] })).toBe("Nothing would change.");
});
