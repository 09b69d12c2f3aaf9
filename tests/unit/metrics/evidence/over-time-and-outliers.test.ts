import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { cardMornings, histories, type QuotedCard } from "@/lib/metrics/evidence/card-mornings";
import { outlierFence } from "@/lib/metrics/evidence/outliers";
import { saidChances } from "@/lib/metrics/evidence/said-chances";
import { slaOverTime } from "@/lib/metrics/evidence/sla-over-time";
import { histogramOf } from "@/lib/metrics/histogram";
import { slaFigures } from "@/lib/metrics/sla-figures";
import { defaultSlaRule } from "@/lib/metrics/sla-rule";

const releases = [
  { released: 10, days: 2 },
  { released: 20, days: 4 },
  { released: 20, days: 6 },
  { released: 45, days: 1 },
];

describe("the SLA over time", () => {
  const figuresOf = (days: number[]) => slaFigures(histogramOf(days), defaultSlaRule);

  it("is that of the cards released by each day", () => {
    const found = slaOverTime(releases, [9, 10, 44, 50], defaultSlaRule, { kind: "all" });
    expect(found).toEqual([[], [2], [2, 4, 6], [2, 4, 6, 1]].map(figuresOf));
  });

  it("keeps the last cards, those of one day together, or those of the last months", () => {
    const last = { kind: "last", cards: 2 } as const;
    expect(slaOverTime(releases, [50], defaultSlaRule, last)).toEqual([figuresOf([4, 6, 1])]);
    const months = { kind: "months", months: 1 } as const;
    expect(slaOverTime(releases, [60], defaultSlaRule, months)).toEqual([figuresOf([1])]);
  });
});

describe("outliers", () => {
  it("lie above Tukey's fence on the log scale", () => {
    // P25 = 2, P75 = 8 by R's quantile(x, c(.25, .75)); 8 · (8/2)^1.5 = 64.
    const days = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 8, 8, 9, 12, 30, 70];
    expect(outlierFence(histogramOf(days))).toBe(64);
  });

  it("are told even where most cards took the same, and not below 20 cards", () => {
    const same = Array.from({ length: 30 }, () => 1);
    expect(outlierFence(histogramOf(same))).toBeCloseTo(2.83, 2);
    expect(outlierFence(histogramOf(same.slice(0, 19)))).toBeNull();
  });
});

describe("card-mornings", () => {
  const everyDay = createWorkCalendar({ dayCount: "calendar", workingWeek: [], holidays: [] });
  const random = seededRandom(8);
  const cards: QuotedCard[] = Array.from({ length: 400 }, (_, place) => {
    const committed = Math.floor(place / 2);
    return {
      ...{ number: place + 1, committed, cancelled: null, typeId: 1, sizeId: null },
      released: committed + Math.floor(-Math.log(1 - random()) * 8),
      quote: { group: { kind: "type", typeId: 1 }, wholeDays: 12, due: committed + 11 },
    };
  });
  const days = Array.from({ length: 28 }, (_, week) => 7 * week);
  const run = (today: number) => {
    const steps = cardMornings(cards, days, today, everyDay);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  };

  it("are those of open cards that could still go either way and whose outcome is known", () => {
    const found = run(200);
    for (const { day, number, met, decidedOn, chances } of found) {
      const card = cards[number - 1] as QuotedCard;
      expect(card.committed <= day && (card.released ?? Infinity) >= day).toBe(true);
      expect(day - card.committed).toBeLessThan(12);
      expect(met).toBe((card.released ?? Infinity) <= card.committed + 11);
      expect(decidedOn).toBeLessThan(200);
      expect(chances).toHaveLength(histories.length);
    }
    expect(found.length).toBeGreaterThan(100);
  });

  it("say chances near what happens where nothing changes", () => {
    const said = saidChances(run(200));
    const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    const bias = mean(said.map(({ chance }) => chance)) - mean(said.map(({ met }) => Number(met)));
    expect(Math.abs(bias)).toBeLessThan(0.1);
  });
});
