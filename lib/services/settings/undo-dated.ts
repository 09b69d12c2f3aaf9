import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { HeadCount } from "@/lib/cards/team/head-count";
import type { MarkedDay } from "@/lib/cards/team/marked-day";
import { toDayNumber } from "@/lib/dates/day";
import type { Database } from "@/lib/db/client";
import { deleteHeadCount, findHeadCounts, putHeadCount } from "@/lib/db/head-counts";
import { deleteMarkedDay, findMarkedDays, putMarkedDay } from "@/lib/db/marked-days";
import type { SettingsUndoRecord } from "@/lib/db/settings-changes";
import type { TeamWrite } from "@/lib/db/write-team";
import { cannotUndo } from "@/lib/services/team/undo-problems";
import { withOldValues } from "@/lib/services/team/with-old-values";

type Records = readonly SettingsUndoRecord[];

/** Marked days and head counts that a change took away or changed get what they had. */
export async function putBackDated(write: TeamWrite, teamId: number, all: Records) {
  await putBack(write, teamId, markedDays, all);
  await putBack(write, teamId, headCounts, all);
}

/** Those that a change added go again; a 409 Problem where they were changed since. */
export async function takeAwayDated(write: TeamWrite, teamId: number, added: Records) {
  await takeAway(write, teamId, markedDays, added);
  await takeAway(write, teamId, headCounts, added);
}

type Kept<Row> = {
  entity: string;
  /** For people */
  noun: string;
  /** The key that records of changes have of it */
  idOf(row: Row): number;
  /** Whether it can be kept */
  fits(row: Row): boolean;
  find(teamId: number, db: Database): Promise<Row[]>;
  put(db: Database, teamId: number, row: Row): Promise<void>;
  remove(db: Database, teamId: number, row: Row): Promise<void>;
};

const markedDays: Kept<MarkedDay> = {
  entity: "marked_day",
  noun: "marked day",
  idOf: ({ id }) => id,
  fits: () => true,
  find: findMarkedDays,
  put: putMarkedDay,
  remove: (db, teamId, { id }) => deleteMarkedDay(db, teamId, id),
};

const headCounts: Kept<HeadCount> = {
  entity: "head_count",
  noun: "head count",
  idOf: ({ from }) => toDayNumber(from),
  fits: ({ people, onSupport }) => onSupport <= people,
  find: findHeadCounts,
  put: putHeadCount,
  remove: (db, teamId, { from }) => deleteHeadCount(db, teamId, from),
};

async function putBack<Row extends MarkedDay | HeadCount>(
  { tx, record }: TeamWrite,
  teamId: number,
  kept: Kept<Row>,
  all: Records,
): Promise<void> {
  for (const { entity, id, before, after } of all) {
    if (entity !== kept.entity || before === null) continue;
    const current = await findOne(tx, teamId, kept, id);
    if (after === null && isDeepStrictEqual(current, before)) continue;
    if ((after === null) !== (current === null)) throw changedSince(kept.noun);
    const next = current && after ? withOldValues(current, before, after) : (before as Row);
    if (!kept.fits(next)) throw changedSince(kept.noun);
    await kept.put(tx, teamId, next);
    record(entity, id, current, next);
  }
}

async function takeAway<Row extends MarkedDay | HeadCount>(
  { tx, record }: TeamWrite,
  teamId: number,
  kept: Kept<Row>,
  added: Records,
): Promise<void> {
  for (const { entity, id, after } of added) {
    if (entity !== kept.entity) continue;
    const current = await findOne(tx, teamId, kept, id);
    if (current === null) continue;
    if (!isDeepStrictEqual(current, after)) throw changedSince(kept.noun);
    await kept.remove(tx, teamId, current);
    record(entity, id, current, null);
  }
}

async function findOne<Row>(db: Database, teamId: number, kept: Kept<Row>, id: number) {
  return (await kept.find(teamId, db)).find((row) => kept.idOf(row) === id) ?? null;
}

function changedSince(noun: string) {
  return cannotUndo(`the ${noun} was changed or removed since. Change it by hand.`);
}
