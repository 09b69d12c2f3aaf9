import "server-only";
import { type Database, database } from "@/lib/db/client";

export type ViewPage = "cards" | "planning";
export type SavedViewRow = { id: number; page: ViewPage; name: string; query: string };

/** A team's saved views, by name; of one page, or of all. */
export async function findSavedViews(
  teamId: number,
  page?: ViewPage,
  db: Database = database(),
): Promise<SavedViewRow[]> {
  return db.savedView.findMany({
    where: page === undefined ? { teamId } : { teamId, page },
    omit: { teamId: true },
    orderBy: { name: "asc" },
  });
}

/** Adds a saved view, or changes the one with its id. */
export async function putSavedView(db: Database, teamId: number, row: SavedViewRow): Promise<void> {
  const { id, ...data } = row;
  await db.savedView.upsert({
    where: { teamId_id: { teamId, id } },
    create: { teamId, ...row },
    update: data,
  });
}

/** Deletes a saved view. */
export async function deleteSavedView(db: Database, teamId: number, id: number): Promise<void> {
  await db.savedView.deleteMany({ where: { teamId, id } });
}
