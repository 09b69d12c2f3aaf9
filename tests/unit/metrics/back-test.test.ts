import { describe, expect, it } from "vitest";
import { toDayNumber } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { type BackTestCard, backTest } from "@/lib/metrics/back-test";
import { defaultSlaRule } from "@/lib/metrics/sla-rule";
import { wilsonInterval } from "@/lib/metrics/wilson-interval";
import {
  readRecord,
  readReference,
  recordCalendar,
  recordMissing,
} from "@/tests/unit/metrics/reference-record";

const everyDay = createWorkCalendar({ dayCount: "calendar", workingWeek: [], holidays: [] });

type Outcome = { quoted: number; breached: number; breachedPercent: number };
type Reference = { backtestMMF: Record<"mean+1sd, all" | "p85, last 30", Outcome> };

describe.skipIf(recordMissing !== null)("MMFs of the published record", () => {
  const calendar = recordMissing === null ? recordCalendar() : null;
  const cards: BackTestCard[] =
    calendar === null
      ? []
      : readRecord()
          .map((card, index) => ({ ...card, number: index + 1 }))
          .filter((card) => card.type === "MMF");
  const seen = { today: toDayNumber("2012-12-31"), calendar: calendar ?? everyDay };
  const expected = () => readReference<Reference>().backtestMMF;

  it("breach mean + 1 SD of all earlier ones as often as the reference says", () => {
    const outcome = backTest(cards, { rule: defaultSlaRule, history: { kind: "all" }, ...seen });
    expect(outcome).toMatchObject(expected()["mean+1sd, all"]);
  });

  it("breach the 85th percentile of the last 30 as often as the reference says", () => {
    const rule = { kind: "percentile", percent: 85 } as const;
    const outcome = backTest(cards, { rule, history: { kind: "last", cards: 30 }, ...seen });
    expect(outcome).toMatchObject(expected()["p85, last 30"]);
  });
});

const history = Array.from({ length: 10 }, (_, index) => ({
  number: index + 1,
  committed: 0,
  released: 3,
}));
const onDay = (today: number, cards: BackTestCard[]) =>
  backTest([...history, ...cards], {
    rule: defaultSlaRule,
    history: { kind: "all" },
    today,
    calendar: everyDay,
  });

describe("a back-test", () => {
  it("quotes nothing from fewer than ten cards", () => {
    expect(onDay(100, [{ number: 11, committed: 3, released: 9 }])).toEqual({
      quoted: 0,
      breached: 0,
      breachedPercent: null,
      interval: null,
    });
  });

  it("lets a card in once its due date has passed, open or released", () => {
    const open = { number: 11, committed: 4, released: null };
    expect(onDay(7, [open])).toMatchObject({ quoted: 0, breached: 0 });
    expect(onDay(8, [open])).toMatchObject({ quoted: 1, breached: 1, breachedPercent: 100 });
    const released = { ...open, released: 5 };
    expect(onDay(7, [released])).toMatchObject({ quoted: 0, breached: 0 });
    expect(onDay(8, [released])).toMatchObject({ quoted: 1, breached: 0 });
  });
});

describe("Wilson's interval", () => {
  it("ends at the shares from which what was seen lies 1.645 standard errors away", () => {
    for (const [hits, trials] of [
      [5, 10],
      [98, 1332],
      [1, 7],
    ] as const) {
      const { low, high } = wilsonInterval(hits, trials);
      for (const share of [low, high]) {
        const error = Math.sqrt((share * (1 - share)) / trials);
        expect(Math.abs(hits / trials - share) / error).toBeCloseTo(1.644853627, 8);
      }
    }
  });

  it("stays between 0 and 1 and does not shrink to a point at either end", () => {
    expect(wilsonInterval(0, 10).low).toBe(0);
    expect(wilsonInterval(0, 10).high).toBeGreaterThan(0.1);
    expect(wilsonInterval(10, 10).high).toBeCloseTo(1, 12);
    expect(wilsonInterval(10, 10).low).toBeLessThan(0.9);
  });
});
