import "server-only";
import type { DayRate } from "@/lib/cards/costs/cost-entries";
import { type Database, database } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/days";

/** A team's day rates: the team's own first, then by client, the earliest first. */
export async function findDayRates(teamId: number, db: Database = database()): Promise<DayRate[]> {
  const rows = await db.dayRate.findMany({
    where: { teamId },
    omit: { teamId: true },
    orderBy: [{ client: { sort: "asc", nulls: "first" } }, { fromOn: "asc" }],
  });
  return rows.map(({ id, client, fromOn, amount }) => ({
    ...{ id, client, from: toDay(fromOn), amount: amount.toFixed() },
  }));
}

/** Inserts a rate, or puts another in the place of the one with its key. */
export async function putDayRate(db: Database, teamId: number, rate: DayRate): Promise<void> {
  const { id, client, amount } = rate;
  const values = { client, fromOn: toDate(rate.from), amount };
  await db.dayRate.upsert({
    where: { teamId_id: { teamId, id } },
    create: { teamId, id, ...values },
    update: values,
  });
}

/** Deletes a day rate. */
export async function deleteDayRate(db: Database, teamId: number, id: number): Promise<void> {
  await db.dayRate.deleteMany({ where: { teamId, id } });
}
