import "server-only";
import type { CardRow } from "@/lib/db/card-row";
import { cardsFrom } from "@/lib/db/cards";
import { type Database, database } from "@/lib/db/client";
import type { Prisma } from "@/prisma/generated/client";

export type ImportRow = {
  id: number;
  fileName: string;
  revision: number;
  rows: number;
  created: number;
  updated: number;
  skipped: number;
  importedAt: Date;
  undoneAt: Date | null;
};

const columns = {
  id: true,
  fileName: true,
  revision: true,
  rows: true,
  created: true,
  updated: true,
  skipped: true,
  importedAt: true,
  undoneAt: true,
} as const;

/** A team's imports, the latest first. */
export async function findImports(teamId: number): Promise<ImportRow[]> {
  return database().import.findMany({
    where: { teamId },
    select: columns,
    orderBy: { id: "desc" },
  });
}

/** An import of the team; null for an unknown one. */
export async function getImport(
  teamId: number,
  id: number,
  db: Database = database(),
): Promise<ImportRow | null> {
  return db.import.findUnique({ where: { teamId_id: { teamId, id } }, select: columns });
}

/** The imports that changes made or undid, by the change that made them. */
export async function findImportFiles(
  teamId: number,
  changes: readonly { revision: number; action: string; undoes: number | null }[],
): Promise<Map<number, { id: number; fileName: string }>> {
  const revisions = changes.flatMap(({ revision, action, undoes }) => {
    if (action === "import") return [revision];
    return action === "undo-import" && undoes !== null ? [undoes] : [];
  });
  if (revisions.length === 0) return new Map();
  const rows = await database().import.findMany({
    where: { teamId, revision: { in: revisions } },
    select: { id: true, fileName: true, revision: true },
  });
  return new Map(rows.map(({ revision, ...file }) => [revision, file]));
}

/** The id that the team's next import gets; ids are never reused. */
export async function nextImportId(db: Database, teamId: number): Promise<number> {
  const { _max } = await db.import.aggregate({ where: { teamId }, _max: { id: true } });
  return (_max.id ?? 0) + 1;
}

/** Notes an import. */
export async function insertImport(
  db: Database,
  teamId: number,
  row: Omit<ImportRow, "importedAt" | "undoneAt"> & {
    digest: string;
    options: Prisma.InputJsonObject;
  },
): Promise<void> {
  await db.import.create({ data: { teamId, ...row } });
}

/** The latest import of a file with this content that has not been undone. */
export async function findImportByDigest(
  db: Database,
  teamId: number,
  digest: string,
): Promise<{ fileName: string } | null> {
  return db.import.findFirst({
    where: { teamId, digest, undoneAt: null },
    orderBy: { id: "desc" },
    select: { fileName: true },
  });
}

/** Notes that an import is undone. */
export async function markImportUndone(db: Database, teamId: number, id: number): Promise<void> {
  await db.import.update({
    where: { teamId_id: { teamId, id } },
    data: { undoneAt: new Date() },
  });
}

/** Cards that an import created, in the bin or not, by number. */
export async function findCreatedCards(
  db: Database,
  teamId: number,
  importId: number,
): Promise<CardRow[]> {
  return cardsFrom(db, { teamId, importId });
}

/** Deletes the cards that an import created for good. */
export async function deleteCreatedCards(
  db: Database,
  teamId: number,
  importId: number,
): Promise<void> {
  await db.$executeRaw`delete from cards where team_id = ${teamId} and import_id = ${importId}`;
}
