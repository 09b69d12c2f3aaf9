import "server-only";
import type { QualityPoint } from "@/lib/cards/team/quality-points";
import { type DayNumber, type IsoDay, toIsoDay } from "@/lib/dates/day";
import { arrayLiteral } from "@/lib/db/array-literal";
import { database } from "@/lib/db/client";
import { toDate } from "@/lib/db/days";
import type { ListRow } from "@/lib/db/list-cards";
import { Prisma } from "@/prisma/generated/client";

/** Which cards are looked at: all of a team that count, or those that one import made. */
export type QualityScope = { teamId: number; importId: number | null };

/** What the conditions of the points rest on, worked out from the team's record as a whole. */
export type QualitySets = {
  floodDays: DayNumber[];
  daysOff: DayNumber[];
  longOpen: number[];
  /** Types with the days that a card of theirs took beyond all that is plausible */
  farBeyond: { typeId: number; days: number }[];
  fewTypes: number[];
};

/** A card as the list shows it, with what a point found. */
export type QualityRow = Omit<ListRow, "isExcluded"> & {
  /** The earlier card that it repeats */
  repeats: number | null;
};

const counted = (teamId: number) =>
  Prisma.sql`c.team_id = ${teamId} and c.binned_at is null and c.excluded_reason is null`;

/** How many cards were released on each day that has any. */
export async function findBulkReleaseDays(
  teamId: number,
): Promise<{ day: DayNumber; count: number }[]> {
  return database().$queryRaw`
    select released_on - date '1970-01-01' as day, count(*)::int as count from cards c
    where ${counted(teamId)} and released_on is not null group by 1 order by 1`;
}

/** The days that any card's prioritised, committed or released day falls on. */
export async function findDaysOfCards(teamId: number): Promise<DayNumber[]> {
  const rows = await database().$queryRaw<{ day: DayNumber }[]>`
    select prioritised_on - date '1970-01-01' as day from cards c
      where ${counted(teamId)} and prioritised_on is not null
    union select committed_on - date '1970-01-01' from cards c
      where ${counted(teamId)} and committed_on is not null
    union select released_on - date '1970-01-01' from cards c
      where ${counted(teamId)} and released_on is not null`;
  return rows.map(({ day }) => day);
}

/** Cards in progress, with the day on which work on them started. */
export async function findCardsStarted(
  teamId: number,
): Promise<{ number: number; typeId: number; committed: DayNumber }[]> {
  return database().$queryRaw`
    select number, type_id as "typeId", committed_on - date '1970-01-01' as committed from cards c
    where ${counted(teamId)} and committed_on is not null and released_on is null
      and cancelled_on is null`;
}

/** How many cards of a scope each point finds, and how many were looked at. */
export async function countQualityCards(
  scope: QualityScope,
  sets: QualitySets,
): Promise<Record<QualityPoint | "looked-at", number>> {
  const found = (point: QualityPoint) => listedBy(scope, point, sets);
  const [row] = await database().$queryRaw<Record<QualityPoint | "looked-at", number>[]>`
    select count(*)::int as "looked-at",
      count(*) filter (where ${found("closed-in-bulk")})::int as "closed-in-bulk",
      count(*) filter (where ${found("no-commit-day")})::int as "no-commit-day",
      count(*) filter (where ${found("long-open")})::int as "long-open",
      count(*) filter (where ${found("far-beyond")})::int as "far-beyond",
      count(*) filter (where ${found("negative-lead")})::int as "negative-lead",
      count(*) filter (where ${found("days-off")})::int as "days-off",
      count(*) filter (where ${found("repeated")})::int as "repeated",
      count(*) filter (where ${found("few-items")})::int as "few-items"
    from (${examined(scope, true)}) c`;
  if (row === undefined) throw new Error("A count without a row");
  return row;
}

/** A page of the cards that a point finds. */
export async function findQualityRows(
  scope: QualityScope,
  sets: QualitySets,
  point: QualityPoint,
  page: { offset: number; limit: number },
): Promise<QualityRow[]> {
  return database().$queryRaw<QualityRow[]>`
    select number, version, title, reference, type_id as "typeId", size_id as "sizeId", client,
           prioritised_on::text as prioritised, committed_on::text as committed,
           released_on::text as released, cancelled_on::text as cancelled,
           cycle_days as "cycleDays", nullif(first_number, number) as repeats
    from (${examined(scope, point === "repeated")}) c
    where ${listedBy(scope, point, sets)}
    order by ${orders[point]} limit ${page.limit} offset ${page.offset}`;
}

/** On which days the cards were released that look closed in bulk, the latest first. */
export async function findFloods(
  scope: QualityScope,
  sets: QualitySets,
): Promise<{ day: IsoDay; cards: number }[]> {
  return database().$queryRaw<{ day: IsoDay; cards: number }[]>`
    select released_on::text as day, count(*)::int as cards from (${examined(scope, false)}) c
    where ${listedBy(scope, "closed-in-bulk", sets)}
    group by released_on order by released_on desc`;
}

/** The numbers of all cards that a point finds, ascending; those released on one day, if given. */
export async function findQualityNumbers(
  scope: QualityScope,
  sets: QualitySets,
  point: QualityPoint,
  released: IsoDay | null = null,
): Promise<number[]> {
  const on = released ? Prisma.sql`and released_on = ${toDate(released)}::date` : Prisma.empty;
  const rows = await database().$queryRaw<{ number: number }[]>`
    select number from (${examined(scope, point === "repeated")}) c
    where ${listedBy(scope, point, sets)} ${on} order by number`;
  return rows.map((row) => row.number);
}

/**
 * The cards of a scope; with `seekRepeats` each with the first card of the whole team that has its
 * title (whatever the case) and its days. A title that the import made of type and row says nothing,
 * so it is the same as no other.
 */
function examined({ teamId, importId }: QualityScope, seekRepeats: boolean): Prisma.Sql {
  const within = importId === null ? Prisma.empty : Prisma.sql`where import_id = ${importId}`;
  const first = seekRepeats
    ? Prisma.sql`case when title ~ ', row \\d+$' then number
        else min(number) over (
          partition by lower(btrim(title)), prioritised_on, committed_on, released_on) end`
    : Prisma.sql`number`;
  return Prisma.sql`
    select * from (
      select c.*, ${first} as first_number from cards c where ${counted(teamId)}
    ) x ${within}`;
}

/** What a point finds, without what somebody marked as right. */
function listedBy({ teamId }: QualityScope, point: QualityPoint, sets: QualitySets): Prisma.Sql {
  return Prisma.sql`(${conditionOf(point, sets)} and c.number not in (
    select m.card_number from quality_marks m where m.team_id = ${teamId} and m.point = ${point}))`;
}

function conditionOf(point: QualityPoint, sets: QualitySets): Prisma.Sql {
  const days = (list: readonly DayNumber[]) =>
    Prisma.sql`any(${arrayLiteral(list.map(toIsoDay))}::date[])`;
  const numbers = (list: readonly number[]) => Prisma.sql`any(${arrayLiteral(list)}::int[])`;
  switch (point) {
    case "closed-in-bulk":
      return Prisma.sql`c.released_on = ${days(sets.floodDays)}`;
    case "no-commit-day":
      return Prisma.sql`c.released_on is not null and c.committed_on is null`;
    case "long-open":
      return Prisma.sql`c.number = ${numbers(sets.longOpen)}`;
    case "far-beyond":
      return Prisma.sql`(c.type_id, c.cycle_days) in (
        select * from unnest(${arrayLiteral(sets.farBeyond.map((one) => one.typeId))}::int[],
          ${arrayLiteral(sets.farBeyond.map((one) => one.days))}::int[]))`;
    case "negative-lead":
      return Prisma.sql`c.prioritised_on > c.released_on`;
    case "days-off": {
      const off = days(sets.daysOff);
      return Prisma.sql`(c.prioritised_on = ${off} or c.committed_on = ${off} or c.released_on = ${off})`;
    }
    case "repeated":
      return Prisma.sql`c.first_number <> c.number`;
    case "few-items":
      return Prisma.sql`c.type_id = ${numbers(sets.fewTypes)} and c.cycle_days is not null`;
  }
}

const latest = Prisma.sql`released_on desc nulls last, number desc`;
const orders: Readonly<Record<QualityPoint, Prisma.Sql>> = {
  "closed-in-bulk": latest,
  "no-commit-day": latest,
  "long-open": Prisma.sql`committed_on, number`,
  "far-beyond": Prisma.sql`cycle_days desc, number`,
  "negative-lead": latest,
  "days-off": latest,
  repeated: Prisma.sql`first_number, number`,
  "few-items": Prisma.sql`type_id, released_on desc, number desc`,
};
