import "server-only";
import { nameKey } from "@/lib/cards/fields/name-key";
import { countCardsWith, findCardsOfStream, replaceListedNames } from "@/lib/db/edit-lists";
import { findListedNames, type ListedName } from "@/lib/db/listed-names";
import type { SettingsUndoRecord } from "@/lib/db/settings-changes";
import type { TeamWrite } from "@/lib/db/write-team";
import { anyList, type Entry } from "@/lib/services/settings/team-lists";
import { putBackDated, takeAwayDated } from "@/lib/services/settings/undo-dated";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { cannotUndo } from "@/lib/services/team/undo-problems";
import { withOldValues } from "@/lib/services/team/with-old-values";

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
  await putBackDated(write, context.teamId, records);
}

/** Entries that a change added go again; a 409 Problem where cards have one by now. */
export async function takeAwayEntries(
  write: TeamWrite,
  context: ServiceContext,
  records: readonly SettingsUndoRecord[],
): Promise<void> {
  const added = records.filter(({ before }) => before === null);
  await takeAwayDated(write, context.teamId, added);
  for (const { entity, id } of added) {
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
