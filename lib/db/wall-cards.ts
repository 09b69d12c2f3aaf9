import "server-only";
import type { IsoDay } from "@/lib/dates/day";
import { arrayLiteral } from "@/lib/db/array-literal";
import { type Database, database } from "@/lib/db/client";
import { toDate, toDayOrNull } from "@/lib/db/days";
import { Prisma } from "@/prisma/generated/client";

export type WallRow = {
  number: number;
  version: number;
  title: string;
  typeId: number;
  sizeId: number | null;
  classOfService: string | null;
  streamId: number | null;
  queueRank: number | null;
  prioritised: IsoDay | null;
  committed: IsoDay | null;
  released: IsoDay | null;
  promised: IsoDay | null;
  excludedReason: string | null;
};

type Stored = Omit<WallRow, "prioritised" | "committed" | "released" | "promised"> & {
  prioritised: Date | null;
  committed: Date | null;
  released: Date | null;
  promised: Date | null;
};

const columns = Prisma.sql`
  number, version, title, type_id as "typeId", size_id as "sizeId",
  class_of_service as "classOfService", stream_id as "streamId",
  queue_rank as "queueRank", prioritised_on as prioritised, committed_on as committed,
  released_on as released, promised_on as promised, excluded_reason as "excludedReason"`;

/**
 * The cards on the wall: the head of the queue, all in progress, those released on or after a day.
 * With numbers, only those of them that are on the wall.
 */
export async function findWallCards(
  teamId: number,
  options: { releasedFrom: IsoDay; maxQueued: number; maxReleased: number },
  numbers?: readonly number[],
): Promise<WallRow[]> {
  const only = numbers ? Prisma.sql`and number = any(${[...numbers]}::int[])` : Prisma.empty;
  const rows = await database().$queryRaw<Stored[]>`
    (select ${columns} from cards
     where team_id = ${teamId} and committed_on is null and released_on is null
       and cancelled_on is null and binned_at is null ${only}
     order by queue_rank nulls last, prioritised_on nulls last, number
     limit ${options.maxQueued})
    union all
    (select ${columns} from cards
     where team_id = ${teamId} and committed_on is not null and released_on is null
       and cancelled_on is null and binned_at is null ${only}
     order by committed_on, number)
    union all
    (select ${columns} from cards
     where team_id = ${teamId} and released_on >= ${toDate(options.releasedFrom)}::date
       and binned_at is null ${only}
     order by released_on desc, number desc limit ${options.maxReleased})`;
  return rows.map((row) => ({
    ...row,
    prioritised: toDayOrNull(row.prioritised),
    committed: toDayOrNull(row.committed),
    released: toDayOrNull(row.released),
    promised: toDayOrNull(row.promised),
  }));
}

/** How many cards are in the queue. */
export async function countQueue(teamId: number): Promise<number> {
  return database().card.count({
    where: { teamId, committedOn: null, releasedOn: null, cancelledOn: null, binnedAt: null },
  });
}

/** Titles of cards by number. */
export async function findTitles(
  teamId: number,
  numbers: readonly number[],
  db: Database = database(),
): Promise<Map<number, string>> {
  const rows = await db.$queryRaw<{ number: number; title: string }[]>`
    select number, title from cards
    where team_id = ${teamId} and number = any(${arrayLiteral(numbers)}::int[])`;
  return new Map(rows.map((row) => [row.number, row.title]));
}

/** What changes touched: cards, and whether the queue was ranked again. */
export type Touched = { numbers: number[]; isRanked: boolean };

/**
 * What changes after a revision touched; null where it is something else than a few cards and the
 * ranks of the queue.
 */
export async function findTouched(teamId: number, since: number): Promise<Touched | null> {
  const rows = await database().changeRecord.findMany({
    where: { teamId, revision: { gt: since } },
    select: { entity: true, firstId: true, lastId: true },
    take: 501,
  });
  const cards = rows.filter(({ entity }) => entity !== "queue");
  const isFewCards = cards.every(
    ({ entity, firstId, lastId }) =>
      (entity === "card" || entity === "spells") && firstId === lastId,
  );
  if (!isFewCards || rows.length > 500) return null;
  return {
    numbers: [...new Set(cards.map((row) => row.firstId))],
    isRanked: cards.length < rows.length,
  };
}
