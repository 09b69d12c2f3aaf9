import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { monthsBefore, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import type { HistoryWindow } from "@/lib/metrics/evidence/history-window";
import { gridRules, gridWindows, tryRules } from "@/lib/metrics/evidence/rule-grid";
import { type PastCard, walkForward } from "@/lib/metrics/evidence/walk-forward";
import { histogramOf } from "@/lib/metrics/histogram";
import { slaFigures } from "@/lib/metrics/sla-figures";
import { defaultSlaRule, type SlaRule } from "@/lib/metrics/sla-rule";
import { describeWith } from "@/tests/setup/needs";
import {
  readRecord,
  readReference,
  recordCalendar,
  recordMissing,
} from "@/tests/unit/metrics/reference-record";

const everyDay = createWorkCalendar({ dayCount: "calendar", workingWeek: [], holidays: [] });
const all: HistoryWindow = { kind: "all" };
const plain = { openCards: false, minHistory: 10, calendar: everyDay };

type Outcome = { quoted: number; breached: number; breachedPercent: number };
type Reference = { backtestMMF: Record<"mean+1sd, all" | "p85, last 30", Outcome> };

describeWith(recordMissing, "MMFs of the published record", () => {
  const calendar = recordCalendar();
  const cards: PastCard[] = readRecord()
    .map((card, index) => ({ ...card, number: index + 1, cancelled: null }))
    .filter((card) => card.type === "MMF");
  const seen = { ...plain, today: toDayNumber("2012-12-31"), calendar };
  const expected = () => readReference<Reference>().backtestMMF;

  it("breach mean + 1 SD of all earlier ones as often as the reference says", () => {
    const [row] = tryRules([cards], [defaultSlaRule], { ...seen, window: all });
    expect(row).toMatchObject(expected()["mean+1sd, all"]);
  });

  it("breach the 85th percentile of the last 30 as often as the reference says", () => {
    const rule: SlaRule = { kind: "percentile", percent: 85 };
    const window: HistoryWindow = { kind: "last", cards: 30 };
    const [row] = tryRules([cards], [rule], { ...seen, window });
    expect(row).toMatchObject(expected()["p85, last 30"]);
  });
});

const history = Array.from({ length: 10 }, (_, index) => ({
  number: index + 1,
  committed: 0,
  released: 3,
  cancelled: null,
}));
const onDay = (today: number, cards: PastCard[]) =>
  tryRules([[...history, ...cards]], [defaultSlaRule], { ...plain, window: all, today })[0];

describe("a back-test", () => {
  it("quotes nothing from fewer than ten cards", () => {
    const late = { number: 11, committed: 3, released: 9, cancelled: null };
    expect(onDay(100, [late])).toMatchObject({
      ...{ quoted: 0, breached: 0, breachedPercent: null, low: null, kupiec: null },
      ...{ nominalPercent: null, meanQuotedDays: null },
    });
  });

  it("lets a card in once its SLA date has passed, open or released", () => {
    const open = { number: 11, committed: 4, released: null, cancelled: null };
    expect(onDay(7, [open])).toMatchObject({ quoted: 0, breached: 0 });
    expect(onDay(8, [open])).toMatchObject({ quoted: 1, breached: 1, breachedPercent: 100 });
    const released = { ...open, released: 5 };
    expect(onDay(7, [released])).toMatchObject({ quoted: 0, breached: 0 });
    expect(onDay(8, [released])).toMatchObject({ quoted: 1, breached: 0 });
  });

  it("leaves cancelled cards out", () => {
    expect(onDay(99, [{ number: 11, committed: 4, released: null, cancelled: 50 }])?.quoted).toBe(
      0,
    );
  });

  it("counts each group from its own past", () => {
    const late = { number: 11, committed: 4, released: 9, cancelled: null };
    const [row] = tryRules([[...history, late], [late]], [defaultSlaRule], {
      ...{ ...plain, window: all, today: 99 },
    });
    expect(row).toMatchObject({ quoted: 1, breached: 1, meanQuotedDays: 4 });
  });
});

/** A team of cards with many ties, a few of them open or cancelled. */
function madeUpCards(count: number, seed: number): PastCard[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const committed = Math.floor(index / 3) + Math.floor(random() * 4);
    const released = committed + Math.floor(-Math.log(1 - random()) * 8);
    const ended = random();
    return {
      number: index + 1,
      committed,
      released: ended < 0.06 ? null : released,
      cancelled: ended < 0.03 ? released : null,
    };
  });
}

/** The same, card by card, from the definition. */
function slowly(cards: PastCard[], rule: SlaRule, window: HistoryWindow, today: number) {
  const quotes: { number: number; items: number; wholeDays: number; breached: boolean }[] = [];
  for (const card of cards) {
    const known = cards
      .filter(({ released }) => released !== null && released < card.committed)
      .sort((a, b) => Number(a.released) - Number(b.released) || a.number - b.number);
    const nth = window.kind === "last" ? known.at(-window.cards) : undefined;
    const past = known.filter(({ released }) => {
      if (window.kind === "months") {
        return Number(released) >= monthsBefore(card.committed, window.months);
      }
      return nth === undefined || Number(released) >= Number(nth.released);
    });
    const days = past.map((one) => Number(one.released) - one.committed + 1);
    const { wholeDays } = slaFigures(histogramOf(days), rule);
    if (card.cancelled !== null || past.length < 10 || wholeDays === null) continue;
    if (card.committed + wholeDays - 1 >= today) continue;
    const took = card.released === null ? null : card.released - card.committed + 1;
    const breached = took === null || took > wholeDays;
    quotes.push({ number: card.number, items: past.length, wholeDays, breached });
  }
  return quotes.sort((a, b) => a.number - b.number);
}

describe("every rule on every window", () => {
  it("quotes each card what a slow, plain computation does", () => {
    const cards = madeUpCards(240, 7);
    for (const window of gridWindows) {
      const quick = gridRules.map((): ReturnType<typeof slowly> => []);
      walkForward(cards, gridRules, { ...plain, window, today: 70 }, (rule, quote) => {
        const { items, wholeDays, breached } = quote;
        quick[rule]?.push({ number: quote.card.number, items, wholeDays, breached });
      });
      gridRules.forEach((rule, place) => {
        const found = quick[place]?.toSorted((a, b) => a.number - b.number);
        expect(found, JSON.stringify({ rule, window })).toEqual(slowly(cards, rule, window, 70));
      });
    }
  });

  it("with open cards counted equals without them where none is open", () => {
    const cards = madeUpCards(240, 8).filter(({ released }) => released !== null);
    // No card is in progress on another's commit day when each is done within a day.
    const quick = cards.map((card) => ({ ...card, released: card.committed }));
    for (const openCards of [false, true]) {
      const rows = tryRules([quick], gridRules, {
        ...{ ...plain, openCards, window: all, today: 400 },
      });
      expect(rows.map(({ meanQuotedDays }) => meanQuotedDays)).toEqual(gridRules.map(() => 1));
    }
  });
});

describe("months before a day", () => {
  it.each([
    ["2026-03-31", 1, "2026-02-28"],
    ["2024-03-31", 1, "2024-02-29"],
    ["2026-01-15", 12, "2025-01-15"],
    ["2026-01-15", 6, "2025-07-15"],
  ])("%s less %i is %s", (day, months, earlier) => {
    expect(toIsoDay(monthsBefore(toDayNumber(day), months))).toBe(earlier);
  });
});
