import "server-only";
import { type Database, database } from "@/lib/db/client";

/** The currency of a team's rates and budgets; null before the first of them. */
export async function getCurrency(
  teamId: number,
  db: Database = database(),
): Promise<string | null> {
  const row = await db.costCurrency.findUnique({ where: { teamId }, select: { code: true } });
  return row?.code ?? null;
}

/** Sets the currency of the team's money. */
export async function putCurrency(db: Database, teamId: number, code: string): Promise<void> {
  await db.costCurrency.upsert({
    where: { teamId },
    create: { teamId, code },
    update: { code },
  });
}

/** Leaves the team's money without a currency. */
export async function deleteCurrency(db: Database, teamId: number): Promise<void> {
  await db.costCurrency.deleteMany({ where: { teamId } });
}
