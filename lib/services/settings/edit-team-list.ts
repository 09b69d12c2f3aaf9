import "server-only";
import type { z } from "zod";
import { kinds } from "@/lib/cards/kinds";
import type {
  sizeListSchema,
  streamListSchema,
  typeListSchema,
} from "@/lib/cards/lists/team-list-schemas";
import { requireRole } from "@/lib/cards/people/actor";
import { invalidFields } from "@/lib/cards/problem";
import type { SettingsPreview } from "@/lib/cards/team/settings-preview";
import type { Size, Stream, WorkType } from "@/lib/db/team-lists";
import { previewSettings } from "@/lib/services/settings/preview-settings";
import {
  type ListContext,
  refuseOther,
  type SentEntry,
  saveList,
  type Versions,
} from "@/lib/services/settings/save-list";
import {
  anyList,
  type Entry,
  entryGone,
  type MergeableList,
  type TeamList,
  teamLists,
} from "@/lib/services/settings/team-lists";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** A whole list as it is sent, or as it is made from what is stored by now. */
type Rows<T, Schema extends z.ZodType> = z.output<Schema> | ((current: T[]) => z.output<Schema>);

/** Saves a team's work types: names, kinds, colours, order; new ones are added. */
export async function saveTypes(
  context: ListContext,
  rows: Rows<WorkType, typeof typeListSchema>,
  request: unknown = rows,
) {
  return saveList(context, teamLists.type, rows, request);
}

/** Saves a team's sizes: names and order; new ones are added. */
export async function saveSizes(
  context: ListContext,
  rows: Rows<Size, typeof sizeListSchema>,
  request: unknown = rows,
) {
  return saveList(context, teamLists.size, rows, request);
}

/** Saves a team's streams: names, kinds, limits, order; new ones are added. */
export async function saveStreams(
  context: ListContext,
  rows: Rows<Stream, typeof streamListSchema>,
  request: unknown = rows,
) {
  return saveList(context, teamLists.stream, rows, request);
}

/** Adds an entry at the end of a list; a 422 Problem where the list has the name already. */
export async function addEntry<T extends Entry>(
  context: ListContext,
  list: TeamList<T>,
  entry: Omit<SentEntry<T>, "id">,
): Promise<T & { version: number }> {
  const rows = (current: T[]) => [...current, { ...entry, id: null } as SentEntry<T>];
  const { ids, revision } = await saveList(context, list, rows, { added: entry });
  return { ...(await entryOf(context, list, ids[0] ?? 0)), version: revision ?? 0 };
}

/**
 * Changes what is given of one entry; a 404 Problem when it is gone, a 409 with both sides where
 * somebody changed it since the version that was read.
 */
export async function editEntry<T extends Entry>(
  context: ListContext,
  list: TeamList<T>,
  id: number,
  patch: { [Name in keyof Omit<SentEntry<T>, "id">]?: SentEntry<T>[Name] | undefined },
  version?: number | undefined,
): Promise<T> {
  const rows = (current: T[], versions: Versions) => {
    const stored = current.find((one) => one.id === id);
    if (stored === undefined) throw entryGone();
    refuseOther(stored, patch, version, versions);
    return current.map((one) => (one.id === id ? { ...one, ...patch } : one));
  };
  await saveList(context, list, rows, { id, ...patch });
  return entryOf(context, list, id);
}

/**
 * What changing an entry's name or kind would do to the figures, which of the lists only types make;
 * a 404 Problem when it is gone.
 */
export async function previewEntry(
  context: ServiceContext,
  list: MergeableList,
  id: number,
  patch: { name?: string | undefined; kind?: string | undefined },
): Promise<SettingsPreview> {
  requireRole(context, "owner");
  const team = await loadTeam(context);
  if (
    !anyList(list)
      .rowsOf(team)
      .some((one) => one.id === id)
  )
    throw entryGone();
  const type = list === "type" ? team.types.find((one) => one.id === id) : undefined;
  if (type === undefined) return previewSettings(context, {});
  const kind = kinds.find((one) => one === patch.kind) ?? type.kind;
  return previewSettings(context, { types: [{ id, name: patch.name ?? type.name, kind }] });
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
