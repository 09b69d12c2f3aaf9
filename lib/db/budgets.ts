import "server-only";
import type { Budget } from "@/lib/cards/costs/cost-entries";
import { type Database, database } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/days";

/** A team's budgets by client, the earliest first. */
export async function findBudgets(teamId: number, db: Database = database()): Promise<Budget[]> {
  const rows = await db.budget.findMany({
    where: { teamId },
    omit: { teamId: true },
    orderBy: [{ client: "asc" }, { fromOn: "asc" }],
  });
  return rows.map(({ id, client, fromOn, toOn, amount }) => ({
    ...{ id, client, from: toDay(fromOn), to: toDay(toOn), amount: amount.toFixed() },
  }));
}

/** Inserts a budget, or puts another in the place of the one with its key. */
export async function putBudget(db: Database, teamId: number, budget: Budget): Promise<void> {
  const { id, client, amount } = budget;
  const values = { client, fromOn: toDate(budget.from), toOn: toDate(budget.to), amount };
  await db.budget.upsert({
    where: { teamId_id: { teamId, id } },
    create: { teamId, id, ...values },
    update: values,
  });
}

/** Deletes a budget. */
export async function deleteBudget(db: Database, teamId: number, id: number): Promise<void> {
  await db.budget.deleteMany({ where: { teamId, id } });
}
