import "server-only";
import { type DayNumber, type IsoDay, toIsoDay } from "@/lib/dates/day";
import { arrayLiteral } from "@/lib/db/array-literal";
import { database } from "@/lib/db/client";
import { toDate, toDay, toDayOrNull } from "@/lib/db/days";
import { Prisma } from "@/prisma/generated/client";

/** A card that was in progress on a day. */
export type OpenCard = {
  number: number;
  version: number;
  title: string;
  reference: string | null;
  typeId: number;
  sizeId: number | null;
  client: string | null;
  streamId: number | null;
  promised: IsoDay | null;
  committed: DayNumber;
};

/** What is left out of figures about cards in progress. */
export type OpenCards = { cards: OpenCard[]; excluded: number };

type Row = Omit<OpenCard, "promised"> & { promised: Date | null; isExcluded: boolean };

/**
 * The cards in progress at the start of a day, in the order of their commit days. Of a past day, a
 * card released or put back into the queue since then is in progress, and so is one that was
 * reopened by then. Of today, what was released in the course of the day has left and what was
 * reopened is back. Definition: METRICS section 2.
 */
export async function findOpenCards(
  teamId: number,
  day: DayNumber,
  today: DayNumber,
): Promise<OpenCards> {
  const on = toDate(toIsoDay(day));
  const { committed, stream, isOpen } =
    day < today ? asItWas(teamId, on) : asItIs(toDate(toIsoDay(today)));
  const rows = await database().$queryRaw<Row[]>`
    select c.number, c.version, c.title, c.reference, c.type_id as "typeId", c.size_id as "sizeId",
           c.client, ${stream} as "streamId", c.promised_on as promised,
           ${committed} - date '1970-01-01' as committed,
           c.excluded_reason is not null as "isExcluded"
    from cards c
    where c.team_id = ${teamId} and c.binned_at is null and ${isOpen}
    order by committed, c.number`;
  return {
    cards: rows
      .filter((row) => !row.isExcluded)
      .map(({ isExcluded, promised, ...row }) => ({ ...row, promised: toDayOrNull(promised) })),
    excluded: rows.filter((row) => row.isExcluded).length,
  };
}

function asItIs(on: Date) {
  return {
    committed: Prisma.sql`c.committed_on`,
    stream: Prisma.sql`c.stream_id`,
    isOpen: Prisma.sql`c.committed_on <= ${on}::date
      and c.released_on is null and c.cancelled_on is null`,
  };
}

/**
 * A past morning. Where a card was put back into the queue since, the spells in its streams tell
 * that it was in progress: since the first of those that follow one another without a gap.
 */
function asItWas(teamId: number, on: Date) {
  const covers = Prisma.sql`s.kind = 'stream' and s.from_on <= ${on}::date
    and (s.to_on is null or s.to_on >= ${on}::date)`;
  return {
    committed: Prisma.sql`case when c.committed_on <= ${on}::date then c.committed_on else
      (select max(s.from_on) from spells s where s.team_id = ${teamId}
         and s.card_number = c.number and s.kind = 'stream' and s.from_on <= ${on}::date
         and not exists (select 1 from spells p where p.team_id = ${teamId}
           and p.card_number = c.number and p.kind = 'stream' and p.id < s.id
           and p.to_on = s.from_on)) end`,
    stream: Prisma.sql`(select s.stream_id from spells s where s.team_id = ${teamId}
      and s.card_number = c.number and ${covers} order by s.from_on, s.id limit 1)`,
    isOpen: Prisma.sql`(c.released_on is null or c.released_on >= ${on}::date)
      and (c.cancelled_on is null or c.cancelled_on >= ${on}::date)
      and not exists (select 1 from spells s where s.team_id = ${teamId}
        and s.card_number = c.number and s.kind = 'released'
        and s.from_on < ${on}::date and s.to_on >= ${on}::date)
      and (c.committed_on <= ${on}::date
        or c.number in (select s.card_number from spells s
          where s.team_id = ${teamId} and ${covers}))`,
  };
}

/** A card that was cancelled before a day while in progress. */
export type CancelledCard = {
  typeId: number;
  sizeId: number | null;
  streamId: number | null;
  committed: DayNumber;
  cancelled: DayNumber;
};

/** Cards cancelled before a day, for what is known of how long they would have taken. */
export async function findCancelledCards(
  teamId: number,
  before: DayNumber,
): Promise<CancelledCard[]> {
  return database().$queryRaw<CancelledCard[]>`
    select type_id as "typeId", size_id as "sizeId", stream_id as "streamId",
           committed_on - date '1970-01-01' as committed,
           cancelled_on - date '1970-01-01' as cancelled
    from cards
    where team_id = ${teamId} and committed_on is not null and released_on is null
      and cancelled_on < ${toDate(toIsoDay(before))}::date
      and excluded_reason is null and binned_at is null`;
}

/** A stretch in which a card was blocked; without an end it still was. */
export type Blocked = {
  cardNumber: number;
  from: IsoDay;
  to: IsoDay | null;
  reason: string | null;
};

type StoredBlocked = Pick<Blocked, "cardNumber" | "reason"> & { fromOn: Date; toOn: Date | null };

/** Blocked spells of cards that had begun by a day, oldest first. */
export async function findBlocked(
  teamId: number,
  cardNumbers: readonly number[],
  day: DayNumber,
): Promise<Blocked[]> {
  const rows = await database().$queryRaw<StoredBlocked[]>`
    select card_number as "cardNumber", from_on as "fromOn", to_on as "toOn", reason from spells
    where team_id = ${teamId} and kind = 'blocked'
      and card_number = any(${arrayLiteral(cardNumbers)}::int[])
      and from_on <= ${toDate(toIsoDay(day))}::date
    order by card_number, id`;
  return rows.map(({ fromOn, toOn, ...row }) => ({
    ...row,
    from: toDay(fromOn),
    to: toDayOrNull(toOn),
  }));
}
