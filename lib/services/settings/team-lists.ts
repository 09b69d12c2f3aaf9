import "server-only";
import { Problem } from "@/lib/cards/problem";
import {
  deleteSize,
  deleteStream,
  deleteWorkType,
  updateSizes,
  updateStreams,
  updateWorkTypes,
} from "@/lib/db/edit-lists";
import {
  insertSizes,
  insertStreams,
  insertWorkTypes,
  type Size,
  type Stream,
  type WorkType,
} from "@/lib/db/team-lists";
import type { TeamWrite } from "@/lib/db/write-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

export type Entry = { id: number; name: string; position: number };

/** One of a team's lists: where it stands and how its entries are written. */
export type TeamList<T extends Entry> = {
  entity: "type" | "size" | "stream";
  /** How many entries it may have */
  most: number;
  rowsOf: (team: LoadedTeam) => T[];
  insert: (tx: TeamWrite["tx"], teamId: number, rows: T[]) => Promise<void>;
  update: (tx: TeamWrite["tx"], teamId: number, rows: T[]) => Promise<void>;
  remove: (tx: TeamWrite["tx"], teamId: number, id: number) => Promise<void>;
};

export const teamLists: {
  type: TeamList<WorkType>;
  size: TeamList<Size>;
  stream: TeamList<Stream>;
} = {
  type: {
    entity: "type",
    most: 200,
    rowsOf: (team) => team.types,
    insert: insertWorkTypes,
    update: updateWorkTypes,
    remove: deleteWorkType,
  },
  size: {
    entity: "size",
    most: 100,
    rowsOf: (team) => team.sizes,
    insert: insertSizes,
    update: updateSizes,
    remove: deleteSize,
  },
  stream: {
    entity: "stream",
    most: 50,
    rowsOf: (team) => team.streams,
    insert: insertStreams,
    update: updateStreams,
    remove: deleteStream,
  },
};

/** A list whose entries can be merged: each of these. */
export type MergeableList = keyof typeof teamLists;

/** A list whatever its entries have beside a name. */
export function anyList(key: keyof typeof teamLists): TeamList<Entry> {
  return teamLists[key] as unknown as TeamList<Entry>;
}

/** An entry's id from an address; a 404 Problem for anything that is none. */
export function entryIdOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw entryGone();
  return Number(text);
}

/** 404: the list has no such entry. */
export function entryGone(): Problem {
  return new Problem({
    status: 404,
    code: "entry-not-found",
    message: "The list has no such entry. It may have been merged or removed.",
  });
}
