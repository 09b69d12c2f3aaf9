import { beforeEach, describe, expect, test } from "vitest";
import { undoChange } from "@/lib/services/cards/undo-change";
import { budgetEditor, listBudgets } from "@/lib/services/costs/budgets";
import { setCardPeople } from "@/lib/services/costs/card-people";
import { dayRateEditor, listDayRates } from "@/lib/services/costs/day-rates";
import { loadCosts } from "@/lib/services/costs/load-costs";
import { loadCurrency, setCurrency } from "@/lib/services/costs/set-currency";
import { loadPartHistory } from "@/lib/services/history/load-part-history";
import { addListedName, renameListedName } from "@/lib/services/settings/merge-names";
import { undoAnyChange } from "@/lib/services/undo/undo-any-change";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";

/** Wednesday 11 March 2026. */
const now = new Date("2026-03-11T12:00:00Z");
const rate = { client: null, from: "2026-01-01", amount: "500.00", currency: "GBP" };
const budget = { client: "Acme", from: "2026-03-02", to: "2026-03-31", amount: "4000.00" };

async function newTeam() {
  const { context } = await makeTeam({ timeZone: "UTC" });
  return { ...context, now, source: "screen" as const };
}

let context: Awaited<ReturnType<typeof newTeam>>;

beforeEach(async () => {
  context = await newTeam();
});

async function amountOf(team = context): Promise<string> {
  return (await loadCosts(team, {})).total.amount;
}

describe("costs of two teams", () => {
  test("know nothing of each other", async () => {
    const other = await newTeam();
    const days = { client: "Acme", committed: "2026-03-02", released: "2026-03-03" };
    for (const team of [context, other]) await makeCard(team, days);
    await dayRateEditor.add(context, rate);
    await dayRateEditor.add(other, { ...rate, amount: "7", currency: "EUR" });
    await setCardPeople(other, 1, "3");
    await budgetEditor.add(context, budget);
    // 2 × 500 and 2 × 3 × 7
    expect([await amountOf(), await amountOf(other)]).toEqual(["1000.00", "42.00"]);
    expect((await loadCosts(other, {})).budgets).toEqual([]);
    expect([await loadCurrency(context), await loadCurrency(other)]).toEqual(["GBP", "EUR"]);
    const [first] = await listDayRates(context);
    await dayRateEditor.remove(other, first?.id ?? 0);
    expect([await amountOf(), await amountOf(other)]).toEqual(["1000.00", "0.00"]);
    expect(await loadPartHistory(other, { kind: ["costs", "people"] })).toHaveLength(3);
  });
});

describe("a card in progress", () => {
  test("is counted up to today, and marked as running, in its client's budget too", async () => {
    await makeCard(context, { client: "Acme", committed: "2026-03-09" });
    await dayRateEditor.add(context, rate);
    await budgetEditor.add(context, budget);
    const { total, cards, budgets } = await loadCosts(context, {});
    // Mon, Tue, Wed: 3 × 500
    expect(total).toMatchObject({ amount: "1500.00", runningCards: 1, runningAmount: "1500.00" });
    expect(cards).toMatchObject([{ number: 1, state: "running", ended: null }]);
    expect(budgets).toMatchObject([{ spent: "1500.00", left: "2500.00", daysGone: 8, days: 22 }]);
    const tomorrow = { ...context, now: new Date("2026-03-12T12:00:00Z") };
    expect(await amountOf(tomorrow)).toBe("2000.00");
  });

  test("that is committed for a later day costs nothing yet", async () => {
    await makeCard(context, { client: "Acme", committed: "2026-03-09", released: "2026-03-11" });
    const earlier = { ...context, now: new Date("2026-03-06T12:00:00Z") };
    await dayRateEditor.add(context, rate);
    expect(await amountOf(earlier)).toBe("0.00");
  });
});

describe("changes of rates, budgets and people", () => {
  test("can each be undone, and the undoing too; the history tells", async () => {
    await makeCard(context, { client: "Acme", committed: "2026-03-02", released: "2026-03-03" });
    const added = await dayRateEditor.add(context, rate);
    const changed = await dayRateEditor.replace(context, added.id, { ...rate, amount: "600" });
    const people = await setCardPeople(context, 1, "1.5");
    expect(await amountOf()).toBe("1800.00");
    await undoAnyChange(context, changed.revision);
    expect(await amountOf()).toBe("1500.00");
    const undone = await undoAnyChange(context, people.revision);
    expect(await amountOf()).toBe("1000.00");
    await undoAnyChange(context, undone.revision);
    expect(await amountOf()).toBe("1500.00");
    const removed = await dayRateEditor.remove(context, added.id);
    expect(await amountOf()).toBe("0.00");
    await undoAnyChange(context, removed);
    expect(await listDayRates(context)).toMatchObject([{ id: added.id, amount: "500.00" }]);
    const history = await loadPartHistory(context, { kind: ["costs", "people"] });
    expect(history.map(({ sentences }) => sentences.at(-1))).toEqual([
      "Rate of the team: £500.00 from 1 Jan 2026",
      "Removed: Rate of the team: £500.00 from 1 Jan 2026",
      "People on card 1: 1.5, before 1",
      "People on card 1: 1, before 1.5",
      expect.stringContaining("Rate of the team: £500.00 from 1 Jan 2026; before"),
      "People on card 1: 1.5, before 1",
      expect.stringContaining("£600.00"),
      "Rate of the team: £500.00 from 1 Jan 2026",
    ]);
  });

  test("are not undone where they were changed since, or did something else", async () => {
    const added = await budgetEditor.add(context, { ...budget, currency: "GBP" });
    await budgetEditor.replace(context, added.id, { ...budget, amount: "5" });
    await expect(undoAnyChange(context, added.revision)).rejects.toMatchObject({
      ...{ status: 409, code: "cannot-undo" },
    });
    await makeCard(context);
    await expect(undoAnyChange(context, 999)).rejects.toMatchObject({ status: 404 });
    await expect(undoChange(context, added.revision)).rejects.toMatchObject({ status: 404 });
  });

  test("take the currency with them where the first of them is undone", async () => {
    const added = await dayRateEditor.add(context, rate);
    await undoAnyChange(context, added.revision);
    expect(await loadCurrency(context)).toBeNull();
    await dayRateEditor.add(context, { ...rate, currency: "EUR" });
    const { revision } = await setCurrency(context, "USD");
    await undoAnyChange(context, revision);
    expect(await loadCurrency(context)).toBe("EUR");
  });
});

describe("a client gets another name", () => {
  beforeEach(async () => {
    await makeCard(context, { client: "Acme", committed: "2026-03-02", released: "2026-03-03" });
    await dayRateEditor.add(context, { ...rate, client: "Acme" });
    await budgetEditor.add(context, budget);
  });

  test("and its rates and budgets follow, also to another spelling", async () => {
    await renameListedName(context, "client", "Acme", "Apex");
    await renameListedName(context, "client", "Apex", "APEX");
    expect(await listDayRates(context)).toMatchObject([{ client: "APEX", amount: "500.00" }]);
    expect(await loadCosts(context, { client: "APEX" })).toMatchObject({
      ...{ total: { amount: "1000.00" }, budgets: [{ client: "APEX", spent: "1000.00" }] },
    });
  });

  test("that another has: its rates and budgets stay, and the other's cards cost what they did", async () => {
    await makeCard(context, { client: "Apex", committed: "2026-03-02", released: "2026-03-02" });
    await dayRateEditor.add(context, { ...rate, amount: "100" });
    await renameListedName(context, "client", "Acme", "Apex");
    expect(await listDayRates(context)).toMatchObject([{ client: null }, { client: "Acme" }]);
    expect(await listBudgets(context)).toMatchObject([{ client: "Acme" }]);
    expect((await loadCosts(context, {})).clients).toMatchObject([
      { client: "Apex", amount: "300.00" },
    ]);
  });

  test("that is in the list alone, or has a rate alone: they stay as well", async () => {
    await addListedName(context, "client", "Apex");
    await renameListedName(context, "client", "Acme", "apex");
    expect(await listDayRates(context)).toMatchObject([{ client: "Acme" }]);
    await dayRateEditor.add(context, { ...rate, client: "Bolt" });
    await renameListedName(context, "client", "Acme", "bolt");
    expect(await listBudgets(context)).toMatchObject([{ client: "Acme" }]);
  });
});

test("letter case makes no other client of a rate, a budget, or what is asked for", async () => {
  await makeCard(context, { client: "Acme", committed: "2026-03-02", released: "2026-03-03" });
  await dayRateEditor.add(context, { ...rate, client: "ACME" });
  await budgetEditor.add(context, { ...budget, client: "ACME" });
  await makeCard(context, { client: "ACME", committed: "2026-03-04", released: "2026-03-04" });
  expect(await loadCosts(context, { client: "acme" })).toMatchObject({
    ...{ total: { amount: "1500.00", cards: 2 }, budgets: [{ spent: "1500.00" }] },
  });
  const again = { ...rate, client: "acme" };
  await expect(dayRateEditor.add(context, again)).rejects.toMatchObject({ status: 422 });
  const overlapping = { ...budget, client: "acme", from: "2026-03-31" };
  await expect(budgetEditor.add(context, overlapping)).rejects.toMatchObject({ status: 422 });
});
