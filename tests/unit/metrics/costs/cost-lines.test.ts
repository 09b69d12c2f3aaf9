import { describe, expect, test } from "vitest";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { budgetBurnUp } from "@/lib/metrics/costs/budget-burn-up";
import { type CostCard, costLines } from "@/lib/metrics/costs/cost-lines";
import { sumCosts } from "@/lib/metrics/costs/sum-costs";

/** January 2026 begins on a Thursday; the 1st is a holiday. */
const calendar = createWorkCalendar({
  dayCount: "working",
  workingWeek: [1, 2, 3, 4, 5],
  holidays: ["2026-01-01"],
});
const calendarDays = createWorkCalendar({ dayCount: "calendar", workingWeek: [1], holidays: [] });
const day = toDayNumber;
const all = { from: day("2025-01-01"), to: day("2026-12-31") };
const teamRate = { client: null, from: "2025-01-01", amount: "650.00" };

function card(committed: string, ended: string | null, more: Partial<CostCard> = {}): CostCard {
  return {
    number: 1,
    client: "Acme",
    committed: day(committed),
    ended: ended === null ? null : day(ended),
    pauses: [],
    people: "1",
    ...more,
  };
}

function shown(lines: ReturnType<typeof costLines>) {
  return lines.map((line) => [
    toIsoDay(line.from),
    toIsoDay(line.to),
    line.days,
    line.personDays.toFixed(),
    line.rate?.toFixed(2) ?? null,
    line.amount.toFixed(2),
  ]);
}

describe("what a card costs", () => {
  test("is its working days in progress, both ends included, × people × day rate", () => {
    // Mon 5 to Tue 13 January: 5, 6, 7, 8, 9, 12, 13 = 7 days. 7 × 2 × 650.00 = 9,100.00
    const lines = costLines(
      [card("2026-01-05", "2026-01-13", { people: "2" })],
      [teamRate],
      ...[calendar, all, 2],
    );
    expect(shown(lines)).toEqual([["2026-01-05", "2026-01-13", 7, "14", "650.00", "9100.00"]]);
  });

  test("is split by the month in which each day was worked", () => {
    // Tue 30 December to Tue 6 January: 30, 31 December = 2 days; 2, 5, 6 January = 3 days, for the
    // 1st is a holiday and 3 and 4 are a weekend. 2 × 650 = 1,300; 3 × 650 = 1,950.
    const lines = costLines([card("2025-12-30", "2026-01-06")], [teamRate], calendar, all, 2);
    expect(shown(lines)).toEqual([
      ["2025-12-30", "2025-12-31", 2, "2", "650.00", "1300.00"],
      ["2026-01-01", "2026-01-06", 3, "3", "650.00", "1950.00"],
    ]);
  });

  test("follows a rate that changes in the middle of the card", () => {
    // Mon 12 to Fri 16 January, from Wednesday the 14th at 700.50:
    // 2 × 650.00 = 1,300.00 and 3 × 700.50 = 2,101.50
    const rates = [{ client: null, from: "2026-01-14", amount: "700.50" }, teamRate];
    const lines = costLines([card("2026-01-12", "2026-01-16")], rates, calendar, all, 2);
    expect(shown(lines)).toEqual([
      ["2026-01-12", "2026-01-13", 2, "2", "650.00", "1300.00"],
      ["2026-01-14", "2026-01-16", 3, "3", "700.50", "2101.50"],
    ]);
  });

  test("uses the client's own rates from the first of them on, the team's before", () => {
    // Mon 12 January at the team's 650; from Tue 13 at Acme's 500, whatever the team's becomes.
    const rates = [
      teamRate,
      { client: "Acme", from: "2026-01-13", amount: "500" },
      { client: null, from: "2026-01-14", amount: "900" },
      { client: "Bolt", from: "2026-01-01", amount: "1" },
    ];
    const lines = costLines([card("2026-01-12", "2026-01-16")], rates, calendar, all, 2);
    expect(shown(lines)).toEqual([
      ["2026-01-12", "2026-01-12", 1, "1", "650.00", "650.00"],
      ["2026-01-13", "2026-01-16", 4, "4", "500.00", "2000.00"],
    ]);
  });

  test("counts days before the first rate, and says that they have none", () => {
    const rates = [{ client: null, from: "2026-01-14", amount: "100" }];
    const lines = costLines([card("2026-01-12", "2026-01-16")], rates, calendar, all, 2);
    expect(shown(lines)).toEqual([
      ["2026-01-12", "2026-01-13", 2, "2", null, "0.00"],
      ["2026-01-14", "2026-01-16", 3, "3", "100.00", "300.00"],
    ]);
    expect(sumCosts(lines, new Set(), 2)).toMatchObject({
      days: 5,
      daysWithoutRate: 2,
      amount: "300.00",
    });
  });

  test("rounds a day of a card to the penny, half up, so that all sums add up", () => {
    // 0.33 of a person at 333.33: 109.9989 a day is 110.00. 0.5 at 0.01: 0.005 is 0.01.
    const a = card("2026-01-12", "2026-01-14", { people: "0.33" });
    const lines = costLines([a], [{ ...teamRate, amount: "333.33" }], calendar, all, 2);
    expect(shown(lines)).toEqual([["2026-01-12", "2026-01-14", 3, "0.99", "333.33", "330.00"]]);
    const half = card("2026-01-12", "2026-01-14", { people: "0.5" });
    const pennies = costLines([half], [{ ...teamRate, amount: "0.01" }], calendar, all, 2);
    expect(pennies[0]?.amount.toFixed(2)).toBe("0.03");
  });

  test("has no floating-point error: 0.1 a day for 3 days is 0.30", () => {
    const lines = costLines(
      [card("2026-01-12", "2026-01-14")],
      [{ ...teamRate, amount: "0.1" }],
      ...[calendar, all, 2],
    );
    expect(lines[0]?.amount.toFixed()).toBe("0.3");
  });

  test("leaves out the days between a release and its reopening", () => {
    // Mon 5 to Fri 16 January is 10 days; Wed 7 to Fri 9 is 3 of them. 7 × 650 = 4,550
    const pauses = [{ from: day("2026-01-07"), to: day("2026-01-09") }];
    const lines = costLines(
      [card("2026-01-05", "2026-01-16", { pauses })],
      [teamRate],
      ...[calendar, all, 2],
    );
    expect(shown(lines)).toEqual([["2026-01-05", "2026-01-16", 7, "7", "650.00", "4550.00"]]);
  });

  test("of a weekend is nothing, unless the team counts calendar days", () => {
    const weekend = [card("2026-01-10", "2026-01-11")];
    expect(costLines(weekend, [teamRate], calendar, all, 2)).toEqual([]);
    // 2 × 650
    expect(costLines(weekend, [teamRate], calendarDays, all, 2)[0]?.amount.toFixed(2)).toBe(
      "1300.00",
    );
  });

  test("in progress is counted up to the last day of the period", () => {
    const period = { from: day("2026-01-06"), to: day("2026-01-08") };
    const lines = costLines([card("2026-01-05", null)], [teamRate], calendar, period, 2);
    // Tue, Wed, Thu: 3 × 650
    expect(sumCosts(lines, new Set([1]), 2)).toEqual({
      cards: 1,
      days: 3,
      personDays: "3",
      amount: "1950.00",
      runningCards: 1,
      runningAmount: "1950.00",
      daysWithoutRate: 0,
    });
  });
});

describe("a budget", () => {
  const budget = { from: "2026-01-01", to: "2026-01-30", amount: "5000.00" };
  const cards = [
    card("2026-01-05", "2026-01-08"),
    card("2026-01-07", null, {
      number: 2,
      people: "2",
      pauses: [{ from: day("2026-01-09"), to: day("2026-01-09") }],
    }),
  ];
  const period = { from: day(budget.from), to: day(budget.to) };
  const burn = (today: string) =>
    budgetBurnUp(
      budget,
      costLines(
        cards,
        [{ ...teamRate, amount: "500" }],
        calendar,
        { ...period, to: Math.min(period.to, day(today)) },
        2,
      ),
      (number) => cards.find((one) => one.number === number)?.pauses ?? [],
      ...[calendar, day(today), 2],
    );

  test("burns up day by day", () => {
    // Fri 2: 0. Mon 5, Tue 6: 500 each. Wed 7, Thu 8: 500 + 1,000 each. Fri 9: paused. Mon 12: 1,000.
    const { points, ...rest } = burn("2026-01-12");
    expect(points.map(({ spent }) => spent)).toEqual([
      ...["0.00", "500.00", "1000.00", "2500.00", "4000.00", "4000.00", "5000.00"],
    ]);
    expect(points.at(-1)?.day).toBe("2026-01-12");
    // 2 to 30 January: 21 working days, 7 gone. 5,000 ÷ 7 × 21 = 15,000
    expect(rest).toEqual({
      spent: "5000.00",
      left: "0.00",
      spentPercent: 100,
      days: 21,
      daysGone: 7,
      atThisPace: "15000.00",
      passedOn: null,
    });
  });

  test("says on which day more was spent than agreed, and by how much", () => {
    const { passedOn, left, spentPercent } = burn("2026-01-14");
    expect({ passedOn, left, spentPercent }).toEqual({
      ...{ passedOn: "2026-01-13", left: "-2000.00", spentPercent: 140 },
    });
  });

  test("has no pace in its first days, once it is over, or before it begins", () => {
    expect(burn("2026-01-07").atThisPace).toBeNull();
    expect(burn("2026-02-20")).toMatchObject({ atThisPace: null, daysGone: 21 });
    expect(burn("2025-12-20")).toMatchObject({ spent: "0.00", daysGone: 0, points: [] });
  });

  test("has spent what its lines come to", () => {
    const lines = costLines(cards, [{ ...teamRate, amount: "500" }], calendar, period, 2);
    expect(burn("2026-03-01").spent).toBe(sumCosts(lines, new Set(), 2).amount);
  });
});
