import "server-only";
import { nameKey } from "@/lib/cards/fields/name-key";
import { invalidFields, Problem } from "@/lib/cards/problem";
import { findLastListId } from "@/lib/db/card-changes";
import { findVersions } from "@/lib/db/settings-versions";
import { type Source, writeTeam } from "@/lib/db/write-team";
import type { Entry, TeamList } from "@/lib/services/settings/team-lists";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { changedMeanwhile } from "@/lib/services/team/settings-changed";

/** Who changes a list, and by which way. */
export type ListContext = ServiceContext & { source: Source };

/** The change that was made; null where nothing differs. */
export type Saved = { revision: number | null };

/** The version of each entry that was ever changed, by its key. */
export type Versions = ReadonlyMap<number, number>;

/** An entry as it is sent: without an id where it is new; its place is its place in the list. */
export type SentEntry<T extends Entry> = Omit<T, "id" | "position"> & { id: number | null };

/**
 * Saves a list as it is sent, or as `sent` makes it from what is there. Entries that the form did
 * not know (somebody added them meanwhile) stay, at the end. An entry that is gone is a 409 Problem,
 * a name taken meanwhile a 422.
 */
export async function saveList<T extends Entry>(
  context: ListContext,
  { entity, rowsOf, most, insert, update }: TeamList<T>,
  sent: SentEntry<T>[] | ((current: T[], versions: Versions) => SentEntry<T>[]),
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
      const wanted =
        typeof sent === "function" ? sent(current, await findVersions(team.id, entity, tx)) : sent;
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

/** A 409 Problem with both sides where an entry has another version by now than the one read. */
export function refuseOther(
  { position, ...current }: Entry,
  yours: object,
  read: number | undefined,
  versions: Versions,
): void {
  const version = versions.get(current.id) ?? 0;
  if (read !== undefined && read !== version) throw changedMeanwhile({ current, yours, version });
}
