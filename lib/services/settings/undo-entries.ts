import "server-only";
import { nameKey } from "@/lib/cards/fields/name-key";
import type { HeadCount } from "@/lib/cards/team/head-count";
import type { MarkedDay } from "@/lib/cards/team/marked-day";
import { countCardsWith, findCardsOfStream, replaceListedNames } from "@/lib/db/edit-lists";
import { deleteHeadCount, findHeadCounts, putHeadCount } from "@/lib/db/head-counts";
import { findListedNames, type ListedName } from "@/lib/db/listed-names";
import { deleteMarkedDay, findMarkedDays, putMarkedDay } from "@/lib/db/marked-days";
import type { SettingsUndoRecord } from "@/lib/db/settings-changes";
import type { TeamWrite } from "@/lib/db/write-team";
import { anyList, type Entry } from "@/lib/services/settings/team-lists";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { cannotUndo } from "@/lib/services/team/undo-problems";

const listKeys = ["type", "size", "stream"] as const;
const nameKeys = ["client", "class_of_service"] as const;

/** Entries that a change took away come back, those that it changed get what they had. */
export async function putBackEntries(
  write: TeamWrite,
  context: ServiceContext,
  records: readonly SettingsUndoRecord[],
): Promise<void> {
  const of = (entity: string) => records.filter((record) => record.entity === entity);
  for (const key of listKeys) await putBackList(write, context, key, of(key));
  for (const key of nameKeys) await putBackNames(write, context, key, of(key));
  for (const { id, before } of of("marked_day")) {
    if (before === null) continue;
    const current = (await findMarkedDays(context.teamId, write.tx)).find((one) => one.id === id);
    await putMarkedDay(write.tx, context.teamId, before as MarkedDay);
    write.record("marked_day", id, current ?? null, before);
  }
  for (const { id, before } of of("head_count")) {
    if (before === null) continue;
    const { from } = before as HeadCount;
    const current = (await findHeadCounts(context.teamId, write.tx)).find(
      (one) => one.from === from,
    );
    await putHeadCount(write.tx, context.teamId, before as HeadCount);
    write.record("head_count", id, current ?? null, before);
  }
}

/** Entries that a change added go again; a 409 Problem where cards have one by now. */
export async function takeAwayEntries(
  write: TeamWrite,
  context: ServiceContext,
  records: readonly SettingsUndoRecord[],
): Promise<void> {
  const added = records.filter(({ before }) => before === null);
  for (const { entity, id, after } of added) {
    if (entity === "marked_day") {
      await deleteMarkedDay(write.tx, context.teamId, id);
      write.record(entity, id, after, null);
    }
    if (entity === "head_count") {
      await deleteHeadCount(write.tx, context.teamId, (after as HeadCount).from);
      write.record(entity, id, after, null);
    }
    const key = listKeys.find((one) => one === entity);
    if (key) await takeAway(write, context, key, id);
  }
}

async function takeAway(
  { tx, record }: TeamWrite,
  context: ServiceContext,
  key: (typeof listKeys)[number],
  id: number,
): Promise<void> {
  const rows = anyList(key).rowsOf(await loadTeamInside(context, tx));
  const row = rows.find((one) => one.id === id);
  if (!row) return;
  const cards = await countCardsWith(tx, context.teamId, `${key}Id`, id);
  const past = key === "stream" ? await findCardsOfStream(tx, context.teamId, id) : [];
  if (cards + past.length > 0 || (key === "type" && rows.length === 1)) {
    throw cannotUndo(`cards have the ${key} "${row.name}" by now. Merge or remove it instead.`);
  }
  await anyList(key).remove(tx, context.teamId, id);
  record(key, id, row, null);
}

async function putBackList(
  { tx, record }: TeamWrite,
  context: ServiceContext,
  key: (typeof listKeys)[number],
  records: readonly SettingsUndoRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const current = anyList(key).rowsOf(await loadTeamInside(context, tx));
  const changed: Entry[] = [];
  const back: Entry[] = [];
  for (const { id, before, after } of records) {
    if (before === null) continue;
    const row = current.find((one) => one.id === id);
    if (after === null) {
      if (!row) back.push(before as Entry);
    } else if (row) changed.push(withOldValues(row, before, after));
    else throw cannotUndo(`the ${key} "${String(after.name)}" is gone.`);
  }
  const touched = new Set([...changed, ...back].map((one) => one.id));
  const all = [...current.filter((one) => !touched.has(one.id)), ...changed, ...back];
  refuseSameNames(key, all);
  await anyList(key).update(tx, context.teamId, changed);
  await anyList(key).insert(tx, context.teamId, back);
  for (const row of [...changed, ...back]) {
    record(key, row.id, current.find((one) => one.id === row.id) ?? null, row);
  }
}

function withOldValues(row: Entry, before: object, after: object): Entry {
  const was = before as Partial<Entry>;
  const became = after as Partial<Entry>;
  const values = { ...row };
  for (const column of Object.keys(row) as (keyof Entry)[]) {
    const old = column in was ? was[column] : null;
    if (old !== (became[column] ?? null)) Object.assign(values, { [column]: old });
  }
  return values;
}

async function putBackNames(
  { tx, record }: TeamWrite,
  { teamId }: ServiceContext,
  key: (typeof nameKeys)[number],
  records: readonly SettingsUndoRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const current = await findListedNames(teamId, key, tx);
  const next = new Map(current.map((one) => [one.id, one]));
  for (const { id, before, after } of records) {
    const name = next.get(id)?.name;
    if (name !== after?.name) throw cannotUndo("the name was changed or removed since.");
    if (before === null) next.delete(id);
    else next.set(id, before as ListedName);
  }
  refuseSameNames("name", [...next.values()]);
  await replaceListedNames(tx, teamId, key, [...next.values()]);
  for (const { id } of records) {
    record(key, id, current.find((one) => one.id === id) ?? null, next.get(id) ?? null);
  }
}

function refuseSameNames(what: string, rows: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { name } of rows) {
    const key = nameKey(name);
    if (seen.has(key)) throw cannotUndo(`there is another ${what} "${name}" by now.`);
    seen.add(key);
  }
}
