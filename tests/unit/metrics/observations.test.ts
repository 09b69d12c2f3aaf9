import { describe, expect, it } from "vitest";
import { toDayNumber } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { type CardSpan, observationsAsOf } from "@/lib/metrics/observations";

const calendar = createWorkCalendar({
  dayCount: "working",
  workingWeek: [1, 2, 3, 4, 5],
  holidays: [],
});

function card(committed: string | null, released?: string, cancelled?: string): CardSpan {
  const day = (text?: string | null) => (text ? toDayNumber(text) : null);
  return { committed: day(committed), released: day(released), cancelled: day(cancelled) };
}

// Monday 23 November 2026, at the start of the day.
const observe = (...cards: CardSpan[]) =>
  observationsAsOf(cards, toDayNumber("2026-11-23"), calendar);

describe("observationsAsOf", () => {
  it("counts a card released the day before as an event", () => {
    expect(observe(card("2026-11-19", "2026-11-20"))).toEqual({
      events: [2],
      censored: [],
      open: [],
    });
  });

  it("counts a card released on the day or later as still open", () => {
    const open = { events: [], censored: [2], open: [2] };
    expect(observe(card("2026-11-19", "2026-11-23"))).toEqual(open);
    expect(observe(card("2026-11-19", "2026-12-01"))).toEqual(open);
    expect(observe(card("2026-11-19"))).toEqual(open);
  });

  it("knows 0 days of a card committed on the day or at the weekend before it", () => {
    expect(observe(card("2026-11-23"), card("2026-11-21")).open).toEqual([0, 0]);
  });

  it("gives a card released within a weekend its one day", () => {
    expect(observe(card("2026-11-21", "2026-11-22")).events).toEqual([1]);
  });

  it("censors a cancelled card the day before it was cancelled", () => {
    expect(observe(card("2026-11-16", undefined, "2026-11-19"))).toEqual({
      events: [],
      censored: [3],
      open: [],
    });
    expect(observe(card("2026-11-16", undefined, "2026-11-16")).censored).toEqual([0]);
  });

  it("counts a card cancelled on the day as still open", () => {
    expect(observe(card("2026-11-19", undefined, "2026-11-23")).open).toEqual([2]);
  });

  it("leaves out cards committed later, and cards without a commit day", () => {
    expect(observe(card("2026-11-24"), card(null, "2026-11-01"), card(null))).toEqual({
      events: [],
      censored: [],
      open: [],
    });
  });
});
