import "server-only";
import { type Database, database } from "@/lib/db/client";
import { isHidden } from "@/lib/db/reader-sight";

export type NameListKey = "client" | "class_of_service";
export type ListedName = { id: number; name: string; position: number };

/** The names of one of a team's lists, in the team's own order. */
export async function findListedNames(
  teamId: number,
  list: NameListKey,
  db: Database = database(),
): Promise<ListedName[]> {
  if (list === "client" && isHidden("clients")) return [];
  return db.listedName.findMany({
    where: { teamId, list },
    select: { id: true, name: true, position: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
}
