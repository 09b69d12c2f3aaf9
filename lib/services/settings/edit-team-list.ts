import "server-only";
import type { z } from "zod";
import type {
  sizeListSchema,
  streamListSchema,
  typeListSchema,
} from "@/lib/cards/lists/team-list-schemas";
import { invalidFields } from "@/lib/cards/problem";
import { type ListContext, type SentEntry, saveList } from "@/lib/services/settings/save-list";
import {
  type Entry,
  entryGone,
  type TeamList,
  teamLists,
} from "@/lib/services/settings/team-lists";
import { loadTeam } from "@/lib/services/team/load-team";

/** Saves a team's work types: names, kinds, colours, order; new ones are added. */
export async function saveTypes(context: ListContext, rows: z.output<typeof typeListSchema>) {
  return saveList(context, teamLists.type, rows);
}

/** Saves a team's sizes: names and order; new ones are added. */
export async function saveSizes(context: ListContext, rows: z.output<typeof sizeListSchema>) {
  return saveList(context, teamLists.size, rows);
}

/** Saves a team's streams: names, kinds, limits, order; new ones are added. */
export async function saveStreams(context: ListContext, rows: z.output<typeof streamListSchema>) {
  return saveList(context, teamLists.stream, rows);
}

/** Adds an entry at the end of a list; a 422 Problem where the list has the name already. */
export async function addEntry<T extends Entry>(
  context: ListContext,
  list: TeamList<T>,
  entry: Omit<SentEntry<T>, "id">,
): Promise<T> {
  const rows = (current: T[]) => [...current, { ...entry, id: null } as SentEntry<T>];
  const { ids } = await saveList(context, list, rows, { added: entry });
  return entryOf(context, list, ids[0] ?? 0);
}

/** Changes what is given of one entry; a 404 Problem when it is gone. */
export async function editEntry<T extends Entry>(
  context: ListContext,
  list: TeamList<T>,
  id: number,
  patch: { [Name in keyof Omit<SentEntry<T>, "id">]?: SentEntry<T>[Name] | undefined },
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
  context: ListContext,
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

async function entryOf<T extends Entry>(context: ListContext, list: TeamList<T>, id: number) {
  const entry = list.rowsOf(await loadTeam(context)).find((one) => one.id === id);
  if (!entry) throw entryGone();
  return entry;
}
