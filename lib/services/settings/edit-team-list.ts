import "server-only";
import type { z } from "zod";
import { nameKey } from "@/lib/cards/fields/name-key";
import type {
  sizeListSchema,
  streamListSchema,
  typeListSchema,
} from "@/lib/cards/lists/team-list-schemas";
import { invalidFields, Problem } from "@/lib/cards/problem";
import { findLastListId } from "@/lib/db/card-changes";
import { type Source, writeTeam } from "@/lib/db/write-team";
import {
  type Entry,
  entryGone,
  type TeamList,
  teamLists,
} from "@/lib/services/settings/team-lists";
import { loadTeam, loadTeamInside } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

type Context = ServiceContext & { source: Source; idempotencyKey?: string };

/** The change that was made; null where nothing differs. */
type Saved = { revision: number | null };

/** Saves a team's work types: names, kinds, colours, order; new ones are added. */
export async function saveTypes(context: Context, rows: z.output<typeof typeListSchema>) {
  return saveList(context, teamLists.type, rows);
}

/** Saves a team's sizes: names and order; new ones are added. */
export async function saveSizes(context: Context, rows: z.output<typeof sizeListSchema>) {
  return saveList(context, teamLists.size, rows);
}

/** Saves a team's streams: names, kinds, limits, order; new ones are added. */
export async function saveStreams(context: Context, rows: z.output<typeof streamListSchema>) {
  return saveList(context, teamLists.stream, rows);
}

/** Adds an entry at the end of a list; a 422 Problem where the list has the name already. */
export async function addEntry<T extends Entry>(
  context: Context,
  list: TeamList<T>,
  entry: Omit<Sent<T>, "id">,
): Promise<T> {
  const rows = (current: T[]) => [...current, { ...entry, id: null } as Sent<T>];
  const { ids } = await saveList(context, list, rows, { added: entry });
  return entryOf(context, list, ids[0] ?? 0);
}

/** Changes what is given of one entry; a 404 Problem when it is gone. */
export async function editEntry<T extends Entry>(
  context: Context,
  list: TeamList<T>,
  id: number,
  patch: Partial<Omit<Sent<T>, "id">>,
): Promise<T> {
  const rows = (current: T[]) => {
    if (!current.some((one) => one.id === id)) throw entryGone();
    return current.map((one) => (one.id === id ? { ...one, ...patch } : one));
  };
  await saveList(context, list, rows, { id, ...patch });
  return entryOf(context, list, id);
}

/** Puts a list into another order; a 422 Problem unless each of its entries is named once. */
export async function orderEntries<T extends Entry>(
  context: Context,
  list: TeamList<T>,
  order: number[],
): Promise<void> {
  const rows = (current: T[]) => {
    const placed = order.flatMap((id) => current.filter((one) => one.id === id));
    if (placed.length === current.length && order.length === current.length) return placed;
    const message = `Give the ids of all ${current.length} entries, each once.`;
    throw invalidFields([{ field: "order", code: "other-entries", message }]);
  };
  await saveList(context, list, rows, { order });
}

async function entryOf<T extends Entry>(context: Context, list: TeamList<T>, id: number) {
  const entry = list.rowsOf(await loadTeam(context)).find((one) => one.id === id);
  if (!entry) throw entryGone();
  return entry;
}

type Sent<T extends Entry> = Omit<T, "id" | "position"> & { id: number | null };

/**
 * Entries that the form did not know (somebody added them meanwhile) stay, at the end. An entry
 * that is gone is a 409 Problem, a name taken meanwhile a 422.
 */
async function saveList<T extends Entry>(
  context: Context,
  { entity, rowsOf, most, insert, update }: TeamList<T>,
  sent: Sent<T>[] | ((current: T[]) => Sent<T>[]),
  request: unknown = sent,
): Promise<Saved & { ids: number[] }> {
  const { result, revision } = await writeTeam(
    { ...context, action: `save-${entity}s`, request },
    async ({ tx, record }) => {
      const team = await loadTeamInside(context, tx);
      const current = rowsOf(team);
      // An entry that is gone keeps its key: changes that can be undone, and quotes, go by it.
      const gone = await findLastListId(team.id, entity, tx);
      let nextId = Math.max(gone, ...current.map((one) => one.id)) + 1;
      const wanted = typeof sent === "function" ? sent(current) : sent;
      const rows = wanted.map((one, index) => {
        return { ...one, id: one.id ?? nextId++, position: index + 1 } as unknown as T;
      });
      const known = new Set(rows.map((row) => row.id));
      const added = new Set(wanted.flatMap((one, index) => (one.id === null ? [index] : [])));
      const unseen = current.filter((one) => !known.has(one.id));
      refuse(rows, added, current, unseen);
      if (typeof sent === "function") refuseList(entity, rows, most);
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
      return { changed: changed.length, ids: created.map((row) => row.id) };
    },
  );
  const { changed, ids } = result;
  return { revision: changed + ids.length === 0 ? null : revision, ids };
}

/** What a form's own schema checks of a whole list. */
function refuseList(entity: string, rows: Entry[], most: number): void {
  const seen = new Map<string, string>();
  for (const { name } of rows) {
    const other = seen.get(nameKey(name));
    if (other !== undefined) {
      const message = `There is a ${entity} "${other}" already. Choose another name, or merge them.`;
      throw invalidFields([{ field: "name", code: "name-taken", message }]);
    }
    seen.set(nameKey(name), name);
  }
  if (rows.length > most) {
    const message = `A team has up to ${most} ${entity}s. Merge or remove some first.`;
    throw new Problem({ status: 422, code: "too-many", message });
  }
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
