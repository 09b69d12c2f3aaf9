import { describe, expect, test } from "vitest";
import { generateSample, type SampleCard } from "@/lib/cards/sample/generate-sample";
import { sampleTypes } from "@/lib/cards/sample/sample-shape";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { bankHolidays } from "@/lib/dates/bank-holidays";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";

const calendar = createWorkCalendar({
  dayCount: "working",
  workingWeek: [1, 2, 3, 4, 5],
  holidays: [2024, 2025, 2026, 2027].flatMap(bankHolidays).map(({ day }) => day),
});

function sampleOn(today: IsoDay, seed = 1): SampleCard[] {
  return generateSample({ today: toDayNumber(today), calendar, random: seededRandom(seed) });
}

function cycleDays(cards: SampleCard[]): number[] {
  return cards.flatMap(({ committed, released, excludedReason }) =>
    committed && released && !excludedReason
      ? [calendar.cardDays(toDayNumber(committed), toDayNumber(released))]
      : [],
  );
}

const isOpen = ({ committed, released, cancelled }: SampleCard) =>
  committed !== null && released === null && cancelled === null;

test("the same numbers give the same cards, others give others", () => {
  expect(sampleOn("2026-11-24")).toEqual(sampleOn("2026-11-24"));
  expect(sampleOn("2026-11-24", 2)).not.toEqual(sampleOn("2026-11-24"));
});

// A working day, a Sunday and the first working day after two weeks of holidays.
describe.each(["2026-11-24", "2026-11-22", "2027-01-04"] as const)("on %s", (today) => {
  const cards = sampleOn(today);

  test("every kind of work has enough released cards for an SLA, skewed as real ones are", () => {
    for (const type of sampleTypes) {
      const days = cycleDays(cards.filter((card) => card.type === type)).sort((a, b) => a - b);
      expect(days.length).toBeGreaterThan(40);
      const mean = days.reduce((sum, one) => sum + one, 0) / days.length;
      expect(mean).toBeGreaterThan(days[Math.floor(days.length / 2)] ?? Number.NaN);
    }
  });

  test("the wall has cards in both streams, fresh and old ones, blocked ones and an urgent one", () => {
    const open = cards.filter(isOpen);
    expect(new Set(open.map(({ stream }) => stream))).toEqual(new Set(["Features", "Support"]));
    expect(open.filter(({ blocked }) => blocked?.to === null)).toHaveLength(2);
    expect(open.some(({ classOfService }) => classOfService === "Expedite")).toBe(true);
    expect(open.some(({ promised }) => promised !== null && promised > today)).toBe(true);
    const ages = open.map(({ committed }) =>
      calendar.plainCount(toDayNumber(committed as IsoDay), toDayNumber(today)),
    );
    expect(Math.min(...ages)).toBeLessThanOrEqual(2);
    expect(Math.max(...ages)).toBeGreaterThanOrEqual(44);
  });

  test("the queue is ranked without gaps, and nothing in it has begun", () => {
    const queue = cards.filter(({ queueRank }) => queueRank !== null);
    expect(queue.every(({ committed, prioritised }) => !committed && prioritised)).toBe(true);
    expect(queue.map(({ queueRank }) => queueRank).sort((a, b) => Number(a) - Number(b))).toEqual(
      queue.map((_, index) => index + 1),
    );
  });

  test("no day but a promised one lies ahead, and none comes before the one it follows from", () => {
    for (const { committed, released, cancelled, blocked } of cards) {
      for (const day of [committed, released, cancelled]) if (day) expect(day <= today).toBe(true);
      if (committed && released) expect(committed <= released).toBe(true);
      if (committed && blocked) expect(committed <= blocked.from).toBe(true);
      if (released && blocked) expect((blocked.to ?? "9999") <= released).toBe(true);
    }
  });

  test("a few cards are in no figure, with a reason, or have no commit day", () => {
    const released = cards.filter(({ released }) => released !== null);
    const excluded = released.filter(({ excludedReason }) => excludedReason !== null);
    expect(excluded.length).toBeGreaterThan(0);
    expect(excluded.length).toBeLessThan(released.length / 20);
    expect(released.some(({ committed }) => committed === null)).toBe(true);
  });
});
