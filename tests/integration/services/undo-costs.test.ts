import { beforeEach, describe, expect, test } from "vitest";
import { budgetEditor, listBudgets } from "@/lib/services/costs/budgets";
import { dayRateEditor, listDayRates } from "@/lib/services/costs/day-rates";
import { loadCosts } from "@/lib/services/costs/load-costs";
import { loadCurrency, setCurrency } from "@/lib/services/costs/set-currency";
import { addListedName, renameListedName } from "@/lib/services/settings/merge-names";
import { undoAnyChange } from "@/lib/services/undo/undo-any-change";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";

/** Wednesday 11 March 2026. */
const now = new Date("2026-03-11T12:00:00Z");
const rate = { client: null, from: "2026-01-01", amount: "500", currency: "GBP" };
const budget = { client: "Acme", from: "2026-03-02", to: "2026-03-31", amount: "4000" };

async function newTeam() {
  const { context } = await makeTeam({ timeZone: "UTC" });
  return { ...context, now, source: "screen" as const };
}

let context: Awaited<ReturnType<typeof newTeam>>;

beforeEach(async () => {
  context = await newTeam();
});

const refused = (revision: number | null) =>
  expect(undoAnyChange(context, revision ?? 0)).rejects.toMatchObject({
    ...{ status: 409, code: "cannot-undo" },
  });

describe("a client's new name is undone with its rates and budgets", () => {
  test("as one change, and redone as one", async () => {
    await makeCard(context, { client: "Acme", committed: "2026-03-02", released: "2026-03-03" });
    await addListedName(context, "client", "Acme");
    await dayRateEditor.add(context, { ...rate, client: "Acme" });
    await budgetEditor.add(context, budget);
    const { revision } = await renameListedName(context, "client", "Acme", "Apex");
    const undone = await undoAnyChange(context, revision ?? 0);
    expect(undone.cards).toBe(1);
    expect(await listDayRates(context)).toMatchObject([{ client: "Acme" }]);
    expect(await listBudgets(context)).toMatchObject([{ client: "Acme" }]);
    expect(await loadCosts(context, {})).toMatchObject({
      ...{ clients: [{ client: "Acme", amount: "1000.00" }], budgets: [{ spent: "1000.00" }] },
    });
    await undoAnyChange(context, undone.revision);
    expect(await loadCosts(context, {})).toMatchObject({
      ...{ clients: [{ client: "Apex", amount: "1000.00" }], budgets: [{ spent: "1000.00" }] },
    });
  });

  test("or not at all, where one of them was changed since", async () => {
    await makeCard(context, { client: "Acme" });
    const { id } = await dayRateEditor.add(context, { ...rate, client: "Acme" });
    const { revision } = await renameListedName(context, "client", "Acme", "Apex");
    await dayRateEditor.replace(context, id, { ...rate, client: "Apex", amount: "1" });
    await refused(revision);
    expect((await loadCosts(context, {})).currency).toBe("GBP");
    expect(await listDayRates(context)).toMatchObject([{ client: "Apex", amount: "1.00" }]);
  });
});

describe("undoing a change of costs checks what saving checks", () => {
  test("budgets of one client do not come to share days", async () => {
    const { id } = await budgetEditor.add(context, { ...budget, currency: "GBP" });
    const removed = await budgetEditor.remove(context, id);
    await budgetEditor.add(context, { ...budget, client: "ACME", from: "2026-03-20" });
    await refused(removed);
    expect(await listBudgets(context)).toHaveLength(1);
  });

  test("no day gets two rates", async () => {
    const { id } = await dayRateEditor.add(context, rate);
    const { revision } = await dayRateEditor.replace(context, id, { ...rate, from: "2026-02-01" });
    await dayRateEditor.add(context, { ...rate, amount: "600" });
    await refused(revision);
    expect(await listDayRates(context)).toMatchObject([{ amount: "600.00" }, { amount: "500.00" }]);
  });

  test("an amount does not come back in another currency", async () => {
    const { id } = await dayRateEditor.add(context, { ...rate, amount: "650.50" });
    const removed = await dayRateEditor.remove(context, id);
    await setCurrency(context, "USD");
    await refused(removed);
    const { revision } = await setCurrency(context, "GBP");
    await undoAnyChange(context, removed);
    expect(await listDayRates(context)).toMatchObject([{ amount: "650.50" }]);
    await undoAnyChange(context, revision);
    expect(await loadCurrency(context)).toBe("USD");
  });

  test("a currency does not come back that has fewer decimals than an amount", async () => {
    await dayRateEditor.add(context, rate);
    const { revision } = await setCurrency(context, "KWD");
    await dayRateEditor.add(context, {
      ...{ client: null, from: "2026-02-01", amount: "1.234" },
    });
    await refused(revision);
    expect(await loadCurrency(context)).toBe("KWD");
  });

  test("the first rate comes back with its currency", async () => {
    const added = await dayRateEditor.add(context, rate);
    const undone = await undoAnyChange(context, added.revision);
    expect(await loadCurrency(context)).toBeNull();
    await undoAnyChange(context, undone.revision);
    expect(await listDayRates(context)).toMatchObject([{ amount: "500.00" }]);
    expect(await loadCurrency(context)).toBe("GBP");
  });
});
