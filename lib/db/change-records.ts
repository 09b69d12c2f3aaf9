import "server-only";
import { type Database, database } from "@/lib/db/client";

export type EntityChange<Row> = { id: number; before: Row | null; after: Row | null };

type Side = Record<string, unknown> | null;

/** What was done and to which kinds of things; of none for a change that is not there. */
export async function findChangeKind(
  teamId: number,
  revision: number,
): Promise<{ action: string; entities: string[] }> {
  const change = await database().change.findUnique({
    where: { teamId_revision: { teamId, revision } },
    select: { action: true },
  });
  const records = await database().changeRecord.findMany({
    where: { teamId, revision },
    distinct: ["entity"],
    select: { entity: true },
  });
  return { action: change?.action ?? "", entities: records.map(({ entity }) => entity) };
}

/** What a change did to every entity of a kind, sets taken apart, in ascending order of id. */
export async function findEntityChanges<Row extends { [column: string]: unknown }>(
  teamId: number,
  revision: number,
  entity: string,
  idOf: (row: Row) => number,
  db: Database = database(),
): Promise<EntityChange<Row>[]> {
  const records = await db.changeRecord.findMany({
    where: { teamId, revision, entity },
    orderBy: { id: "asc" },
    select: { firstId: true, lastId: true, before: true, after: true },
  });
  return records.flatMap((record) => {
    if (record.firstId === record.lastId) {
      return [
        {
          id: record.firstId,
          before: record.before as Row | null,
          after: record.after as Row | null,
        },
      ];
    }
    const before = record.before as Side[] | null;
    const after = record.after as Side[] | null;
    const length = before?.length ?? after?.length ?? 0;
    return Array.from({ length }, (_, index) => {
      const sides = {
        before: (before?.[index] ?? null) as Row | null,
        after: (after?.[index] ?? null) as Row | null,
      };
      const row = sides.after ?? sides.before;
      if (row === null) throw new Error(`Change ${revision} of team ${teamId} has an empty record`);
      return { id: idOf(row), ...sides };
    });
  });
}
