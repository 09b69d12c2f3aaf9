import "server-only";
import type { Kind } from "@/lib/cards/kinds";
import { type Database, database } from "@/lib/db/client";

export type WorkType = {
  id: number;
  name: string;
  kind: Kind;
  colour: string | null;
  /** Days that a time-boxed type may take; null: it has no box */
  boxDays: number | null;
  position: number;
};
export type Size = { id: number; name: string; colour: string | null; position: number };
export type Stream = {
  id: number;
  name: string;
  kind: "feature" | "support";
  wipLimit: number | null;
  position: number;
};

const byPosition = [{ position: "asc" }, { id: "asc" }] as const;

/** A team's work types in the team's own order. */
export async function findWorkTypes(
  teamId: number,
  db: Database = database(),
): Promise<WorkType[]> {
  return db.workType.findMany({
    where: { teamId },
    omit: { teamId: true },
    orderBy: [...byPosition],
  });
}

/** A team's sizes in the team's own order. */
export async function findSizes(teamId: number, db: Database = database()): Promise<Size[]> {
  return db.size.findMany({ where: { teamId }, omit: { teamId: true }, orderBy: [...byPosition] });
}

/** The team's streams in their order. */
export async function findStreams(teamId: number, db: Database = database()): Promise<Stream[]> {
  return db.stream.findMany({
    where: { teamId },
    omit: { teamId: true },
    orderBy: [...byPosition],
  });
}

/** Adds work types. */
export async function insertWorkTypes(db: Database, teamId: number, rows: WorkType[]) {
  await db.workType.createMany({ data: rows.map((row) => ({ ...row, teamId })) });
}

/** Adds sizes. */
export async function insertSizes(db: Database, teamId: number, rows: Size[]) {
  await db.size.createMany({ data: rows.map((row) => ({ ...row, teamId })) });
}

/** Gives sizes their places. */
export async function placeSizes(db: Database, teamId: number, rows: Size[]): Promise<void> {
  for (const { id, position } of rows) {
    await db.size.update({ where: { teamId_id: { teamId, id } }, data: { position } });
  }
}

/** Adds streams. */
export async function insertStreams(db: Database, teamId: number, rows: Stream[]) {
  await db.stream.createMany({ data: rows.map((row) => ({ ...row, teamId })) });
}

/** Deletes those of the given types that no card has, and answers them. */
export async function deleteUnusedTypes(
  db: Database,
  teamId: number,
  ids: number[],
): Promise<WorkType[]> {
  const where = { teamId, id: { in: ids }, cards: { none: {} } };
  const unused = await db.workType.findMany({ where, omit: { teamId: true } });
  await db.workType.deleteMany({ where });
  return unused;
}

/** Deletes those of the given sizes that no card has, and answers them. */
export async function deleteUnusedSizes(
  db: Database,
  teamId: number,
  ids: number[],
): Promise<Size[]> {
  const where = { teamId, id: { in: ids }, cards: { none: {} } };
  const unused = await db.size.findMany({ where, omit: { teamId: true } });
  await db.size.deleteMany({ where });
  return unused;
}
