import "server-only";
import type { HeadCount } from "@/lib/cards/team/head-count";
import type { IsoDay } from "@/lib/dates/day";
import { type Database, database } from "@/lib/db/client";
import { toDate, toDay } from "@/lib/db/days";

/** A team's head counts, the earliest first. */
export async function findHeadCounts(
  teamId: number,
  db: Database = database(),
): Promise<HeadCount[]> {
  const rows = await db.headCount.findMany({ where: { teamId }, orderBy: { fromDay: "asc" } });
  return rows.map(({ fromDay, people, onSupport }) => ({
    from: toDay(fromDay),
    people,
    onSupport,
  }));
}

/** Says how many people a team has from a day on, in the place of what was said of that day. */
export async function putHeadCount(db: Database, teamId: number, row: HeadCount): Promise<void> {
  const { people, onSupport } = row;
  const fromDay = toDate(row.from);
  await db.headCount.upsert({
    where: { teamId_fromDay: { teamId, fromDay } },
    create: { teamId, fromDay, people, onSupport },
    update: { people, onSupport },
  });
}

/** Deletes the head count of a day. */
export async function deleteHeadCount(db: Database, teamId: number, from: IsoDay): Promise<void> {
  await db.headCount.deleteMany({ where: { teamId, fromDay: toDate(from) } });
}
