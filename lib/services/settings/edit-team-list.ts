import "server-only";
import type { z } from "zod";
import { nameKey } from "@/lib/cards/fields/name-key";
import type {
  sizeListSchema,
  streamListSchema,
  typeListSchema,
} from "@/lib/cards/lists/team-list-schemas";
import { Problem } from "@/lib/cards/problem";
import { findLastListId } from "@/lib/db/card-changes";
import { updateSizes, updateStreams, updateWorkTypes } from "@/lib/db/edit-lists";
import { insertSizes, insertStreams, insertWorkTypes } from "@/lib/db/team-lists";
import { type Source, type TeamWrite, writeTeam } from "@/lib/db/write-team";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

type Context = ServiceContext & { source: Source; idempotencyKey?: string };

/** The change that was made; null where nothing differs. */
type Saved = { revision: number | null };

/** Saves a team's work types: names, kinds, colours, order; new ones are added. */
export async function saveTypes(context: Context, rows: z.output<typeof typeListSchema>) {
  return saveList(context, "type", rows, (team) => team.types, insertWorkTypes, updateWorkTypes);
}

/** Saves a team's sizes: names and order; new ones are added. */
export async function saveSizes(context: Context, rows: z.output<typeof sizeListSchema>) {
  return saveList(context, "size", rows, (team) => team.sizes, insertSizes, updateSizes);
}

/** Saves a team's streams: names, kinds, limits, order; new ones are added. */
export async function saveStreams(context: Context, rows: z.output<typeof streamListSchema>) {
  return saveList(context, "stream", rows, (team) => team.streams, insertStreams, updateStreams);
}

type Entry = { id: number; name: string; position: number };
type Sent<T extends Entry> = Omit<T, "id" | "position"> & { id: number | null };

/**
 * Entries that the form did not know (somebody added them meanwhile) stay, at the end. An entry
 * that is gone is a 409 Problem, a name taken meanwhile a 422.
 */
async function saveList<T extends Entry>(
  context: Context,
  entity: string,
  sent: Sent<T>[],
  listOf: (team: LoadedTeam) => T[],
  insert: (tx: TeamWrite["tx"], teamId: number, rows: T[]) => Promise<unknown>,
  update: (tx: TeamWrite["tx"], teamId: number, rows: T[]) => Promise<unknown>,
): Promise<Saved> {
  const { result, revision } = await writeTeam(
    { ...context, action: `save-${entity}s`, request: sent },
    async ({ tx, record }) => {
      const team = await loadTeamInside(context, tx);
      const current = listOf(team);
      // An entry that is gone keeps its key: changes that can be undone, and quotes, go by it.
      const gone = await findLastListId(team.id, entity, tx);
      let nextId = Math.max(gone, ...current.map((one) => one.id)) + 1;
      const rows = sent.map((one, index) => {
        return { ...one, id: one.id ?? nextId++, position: index + 1 } as unknown as T;
      });
      const known = new Set(rows.map((row) => row.id));
      const added = new Set(sent.flatMap((one, index) => (one.id === null ? [index] : [])));
      const unseen = current.filter((one) => !known.has(one.id));
      refuse(rows, added, current, unseen);
      const after = [
        ...rows,
        ...unseen.map((one, index) => ({ ...one, position: rows.length + index + 1 })),
      ];
      const changed = after.filter((row) => {
        const before = current.find((one) => one.id === row.id);
        return before && JSON.stringify(sorted(before)) !== JSON.stringify(sorted(row));
      });
      const created = rows.filter((_, index) => added.has(index));
      await update(tx, team.id, changed);
      await insert(tx, team.id, created);
      for (const row of [...changed, ...created]) {
        record(entity, row.id, current.find((one) => one.id === row.id) ?? null, row);
      }
      return { changed: changed.length, created: created.length };
    },
  );
  return { revision: result.changed + result.created === 0 ? null : revision };
}

function refuse<T extends Entry>(rows: T[], added: Set<number>, current: T[], unseen: T[]): void {
  const gone = rows.find(
    (row, index) => !added.has(index) && !current.some((one) => one.id === row.id),
  );
  if (gone) {
    throw new Problem({
      status: 409,
      code: "entry-gone",
      message: `"${gone.name}" was merged or removed meanwhile. Load the page again.`,
    });
  }
  const taken = rows.find((row) => unseen.some((one) => nameKey(one.name) === nameKey(row.name)));
  if (taken) {
    throw new Problem({
      status: 422,
      code: "name-taken",
      message: `Somebody added "${taken.name}" meanwhile. Load the page again.`,
    });
  }
}

function sorted(row: object) {
  return Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
}
