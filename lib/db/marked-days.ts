import "server-only";
import type { MarkedDay } from "@/lib/cards/team/marked-day";
import { type Database, database } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/days";

/** A team's marked days, the earliest first. */
export async function findMarkedDays(
  teamId: number,
  db: Database = database(),
): Promise<MarkedDay[]> {
  const rows = await db.markedDay.findMany({
    where: { teamId },
    omit: { teamId: true },
    orderBy: [{ day: "asc" }, { id: "asc" }],
  });
  return rows.map(({ day, ...row }) => ({ ...row, day: toDay(day) }));
}

/** Inserts a marked day, or puts other words and another day in the place of its own. */
export async function putMarkedDay(db: Database, teamId: number, row: MarkedDay): Promise<void> {
  const { id, label } = row;
  const day = toDate(row.day);
  await db.markedDay.upsert({
    where: { teamId_id: { teamId, id } },
    create: { teamId, id, day, label },
    update: { day, label },
  });
}

/** Deletes a marked day. */
export async function deleteMarkedDay(db: Database, teamId: number, id: number): Promise<void> {
  await db.markedDay.deleteMany({ where: { teamId, id } });
}
