import "server-only";
import type { QualityPoint } from "@/lib/cards/team/quality-points";
import { arrayLiteral } from "@/lib/db/array-literal";
import { database, type Transaction } from "@/lib/db/client";

/** One marking: the cards that somebody found right on one point, at once. */
export type Marking = {
  revision: number;
  at: Date;
  actor: string;
  reason: string | null;
  cards: number;
  /** The first of them, by number */
  first: number[];
};

export type MarkRow = { number: number; point: QualityPoint; reason: string | null };

/** Marks cards as right on a point; gives those that were not marked before, by number. */
export async function insertMarks(
  tx: Transaction,
  teamId: number,
  mark: { point: QualityPoint; reason: string | null; actor: string; at: Date; revision: number },
  numbers: readonly number[],
): Promise<MarkRow[]> {
  const { point, reason, actor, at, revision } = mark;
  return tx.$queryRaw<MarkRow[]>`
    with marked as (
      insert into quality_marks (team_id, point, card_number, reason, actor, at, revision)
      select c.team_id, ${point}, c.number, ${reason}, ${actor}, ${at}, ${revision} from cards c
      where c.team_id = ${teamId} and c.binned_at is null
        and c.number = any(${arrayLiteral(numbers)}::int[])
      on conflict do nothing
      returning card_number
    )
    select card_number as number, ${point} as point, ${reason} as reason from marked order by 1`;
}

/** Takes a marking of a point back; gives what was marked by it, by number. */
export async function deleteMarks(
  tx: Transaction,
  teamId: number,
  point: QualityPoint,
  revision: number,
): Promise<MarkRow[]> {
  return tx.$queryRaw<MarkRow[]>`
    with taken as (
      delete from quality_marks
      where team_id = ${teamId} and point = ${point} and revision = ${revision}
      returning card_number, reason
    )
    select card_number as number, ${point} as point, reason from taken order by 1`;
}

/** The markings of a point, the latest first; cards in the bin are not counted. */
export async function findMarkings(teamId: number, point: QualityPoint): Promise<Marking[]> {
  return database().$queryRaw<Marking[]>`
    select m.revision, min(m.at) as at, min(m.actor) as actor, min(m.reason) as reason,
           count(*)::int as cards, (array_agg(c.number order by c.number))[1:5] as first
    from quality_marks m
    join cards c on c.team_id = m.team_id and c.number = m.card_number and c.binned_at is null
    where m.team_id = ${teamId} and m.point = ${point}
    group by m.revision order by m.revision desc`;
}

/** How many cards are marked as right on each point that has any. */
export async function countMarks(
  teamId: number,
  importId: number | null,
): Promise<{ point: QualityPoint; cards: number }[]> {
  return database().$queryRaw`
    select m.point, count(*)::int as cards from quality_marks m
    join cards c on c.team_id = m.team_id and c.number = m.card_number and c.binned_at is null
    where m.team_id = ${teamId} and (${importId}::int is null or c.import_id = ${importId}::int)
    group by 1`;
}

/** The points on which one card is marked as right, the latest first. */
export async function findMarksOfCard(
  teamId: number,
  number: number,
): Promise<{ point: QualityPoint; reason: string | null; actor: string; at: Date }[]> {
  return database().$queryRaw`
    select point, reason, actor, at from quality_marks
    where team_id = ${teamId} and card_number = ${number} order by revision desc, point`;
}
