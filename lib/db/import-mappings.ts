import "server-only";
import { type Database, database } from "@/lib/db/client";

export type ImportMappingRow = { id: number; name: string; choices: string };

/** A team's saved mappings, by name. */
export async function findImportMappings(
  teamId: number,
  db: Database = database(),
): Promise<ImportMappingRow[]> {
  return db.importMapping.findMany({
    where: { teamId },
    omit: { teamId: true },
    orderBy: { name: "asc" },
  });
}

/** Saves a mapping under its id, new or not. */
export async function writeImportMapping(
  db: Database,
  teamId: number,
  { id, ...data }: ImportMappingRow,
): Promise<void> {
  await db.importMapping.upsert({
    where: { teamId_id: { teamId, id } },
    create: { teamId, id, ...data },
    update: data,
  });
}

/** Deletes a saved mapping. */
export async function deleteImportMapping(db: Database, teamId: number, id: number): Promise<void> {
  await db.importMapping.deleteMany({ where: { teamId, id } });
}
