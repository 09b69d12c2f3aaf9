import { describe, expect, test } from "vitest";
import { fitsCurrency } from "@/lib/cards/costs/cost-schemas";
import { budgetPlot } from "@/lib/charts/costs/budget-plot";
import { costSentences } from "@/lib/charts/costs/cost-history";
import { costHref, readCostView } from "@/lib/charts/costs/cost-view";
import {
  budgetSentence,
  budgetsSentence,
  costSentence,
  notCountedSentence,
} from "@/lib/charts/costs/cost-words";
import { monthTable } from "@/lib/charts/costs/month-table";

const nothing = {
  ...{ cards: 0, days: 0, personDays: "0", amount: "0.00" },
  ...{ runningCards: 0, runningAmount: "0.00", daysWithoutRate: 0 },
};
const costs = {
  ...{ currency: "GBP", client: null, from: "2026-01-05", to: "2026-02-06" },
  total: { ...nothing, cards: 3, days: 10, personDays: "12.5", amount: "7953.50" },
  clients: [1, 2],
  leftOut: { noCommitDay: 0, excluded: 0 },
};
const budget = {
  ...{ id: 1, client: "Acme", from: "2026-01-05", to: "2026-01-30", amount: "5000.00" },
  ...{ spent: "2000.00", left: "3000.00", spentPercent: 40, days: 20, daysGone: 10 },
  ...{ atThisPace: "4000.00", passedOn: null },
  points: [
    { day: "2026-01-05", spent: "500.00" },
    { day: "2026-01-06", spent: "500.00" },
    { day: "2026-01-07", spent: "500.00" },
    { day: "2026-01-08", spent: "2000.00" },
  ],
};

describe("what cards cost, in words", () => {
  test("says how much, when, for whom, and what is still running", () => {
    expect(costSentence(costs)).toBe(
      "£7,953.50, 5 Jan – 6 Feb 2026: 3 cards for 2 clients, 12.5 person-days.",
    );
    const running = { ...costs.total, runningCards: 1, runningAmount: "650.00" };
    expect(costSentence({ ...costs, client: "Acme", total: running })).toBe(
      "£7,953.50, 5 Jan – 6 Feb 2026: 3 cards for Acme, 12.5 person-days. £650.00 of it is for 1 card still in progress, counted up to today.",
    );
  });

  test("has no money without a rate, and nothing without cards", () => {
    expect(costSentence({ ...costs, currency: null })).not.toContain("£");
    expect(costSentence({ ...costs, client: "Acme", from: null, total: nothing })).toBe(
      "No card of Acme was in progress on these days.",
    );
  });

  test("says what is not counted, and nothing where all is", () => {
    expect(notCountedSentence(costs)).toBeNull();
    const total = { ...costs.total, daysWithoutRate: 1 };
    expect(notCountedSentence({ ...costs, total, leftOut: { noCommitDay: 2, excluded: 1 } })).toBe(
      "1 day is before the first rate and costs nothing here. Left out: 2 released cards without a commit day and 1 excluded card.",
    );
  });
});

describe("a budget, in words", () => {
  test("says what is spent, how many days are gone and where that leads", () => {
    expect(budgetSentence(budget, "GBP")).toBe(
      "£2,000.00 of £5,000.00 spent (40%), with 50% of its days gone. At this pace it comes to £4,000 by 30 Jan 2026: within what was agreed.",
    );
    const fast = { ...budget, atThisPace: "6000.40" };
    expect(budgetSentence(fast, "GBP")).toContain(
      "£6,000 by 30 Jan 2026: £1,000 more than agreed.",
    );
    expect(budgetsSentence([fast], "GBP")).toBe(
      "Acme will at the pace so far pass what was agreed.",
    );
  });

  test("says when it was passed and by how much", () => {
    const passed = { ...budget, spent: "5500.00", left: "-500.00", passedOn: "2026-01-20" };
    expect(budgetSentence(passed, "GBP")).toContain("passed on 20 Jan 2026, by £500.00 so far.");
    expect(budgetsSentence([passed, budget], "GBP")).toBe("Acme has passed what was agreed.");
    expect(budgetsSentence([budget, budget], "GBP")).toBe(
      "All 2 budgets hold, at the pace so far.",
    );
  });

  test("says that it is to come, or over", () => {
    expect(budgetSentence({ ...budget, daysGone: 0 }, "GBP")).toContain("it begins on 5 Jan 2026");
    expect(budgetSentence({ ...budget, daysGone: 20 }, "GBP")).toContain("£3,000.00 was not used");
  });
});

test("a burn-up has the agreed amount, an even pace and a step wherever something was spent", () => {
  const plot = budgetPlot(budget, "GBP");
  expect(plot?.level).toEqual([{ at: 5000, label: "Agreed £5,000" }]);
  expect(plot?.y.ticks.map(({ label }) => label)).toContain("£5k");
  const spent = plot?.series.find(({ name }) => name === "Spent");
  expect(spent?.points.map(({ y }) => y)).toEqual([0, 500, 500, 2000]);
  expect(budgetPlot({ ...budget, points: [] }, "GBP")).toBeNull();
});

test("the table of months adds up exactly, has months without any, and puts the rest together", () => {
  const month = (name: string, client: string, amount: string, runningCards = 0) => ({
    ...{ month: name, client, amount, runningCards },
  });
  const { columns, rows } = monthTable(
    [
      month("2025-11", "A", "0.10"),
      month("2026-01", "A", "0.20", 1),
      month("2026-01", "B", "1.00"),
    ],
    ["A", "B"],
    "GBP",
    2,
  );
  expect(columns).toEqual(["Month", "All", "A", "B"]);
  expect(rows).toEqual([
    ["Together", "£1.30", "£0.30", "£1.00"],
    ["Jan ’26 *", "£1.20", "£0.20", "£1.00"],
    ["Dec ’25", "£0.00", "£0.00", "£0.00"],
    ["Nov ’25", "£0.10", "£0.10", "£0.00"],
  ]);
  const many = ["A", "B", "C", "D", "E", "F", "G", "H"];
  expect(monthTable([month("2026-01", "H", "2")], many, "GBP", 2)).toMatchObject({
    columns: ["Month", "All", "A", "B", "C", "D", "E", "F", "2 others"],
    rows: [{ 1: "£2.00", 8: "£2.00" }, { 8: "£2.00" }],
  });
});

test("an address that cannot be read is passed over and said", () => {
  expect(readCostView({ client: "Acme", from: "2026-01-01", to: "" })).toEqual({
    ...{ view: { client: "Acme", from: "2026-01-01", to: undefined }, problems: [] },
  });
  expect(readCostView({ from: "soon", more: "1" }).problems).toEqual([
    "this page knows no “more”",
    "from has to be a day such as 2026-05-03, not “soon”",
  ]);
  expect(readCostView({ from: "2026-02-01", to: "2026-01-01" }).view).toEqual({});
  expect(costHref("/t/x/cost", { client: "A & B" })).toBe("/t/x/cost?client=A+%26+B");
});

test("changes are told in sentences", () => {
  const rate = { client: null, from: "2026-01-01", amount: "600" };
  expect(
    costSentences(
      [
        { entity: "day_rate", id: 1, before: null, after: rate },
        { entity: "day_rate", id: 1, before: rate, after: { ...rate, amount: "650.5" } },
        {
          entity: "budget",
          id: 1,
          before: { ...rate, client: "Acme", to: "2026-01-31" },
          after: null,
        },
        { entity: "card_people", id: 7, before: { people: "1" }, after: { people: "2" } },
      ],
      "GBP",
    ),
  ).toEqual([
    "Rate of the team: £600.00 from 1 Jan 2026",
    "Rate of the team: £650.50 from 1 Jan 2026; before: Rate of the team: £600.00 from 1 Jan 2026",
    "Removed: Budget of Acme: £600.00 for 1 Jan 2026 to 31 Jan 2026",
    "People on card 7: 2, before 1",
  ]);
});

test.each([
  ["10.50", "GBP", true],
  ["10.505", "GBP", false],
  ["10.500", "GBP", true],
  ["10", "JPY", true],
  ["10.5", "JPY", false],
  ["10.505", "KWD", true],
])("%s has no more decimals than %s: %s", (amount, code, fits) => {
  expect(fitsCurrency(amount, code)).toBe(fits);
});
