import "server-only";
import type { IsoDay } from "@/lib/dates/day";
import { database } from "@/lib/db/client";

export type NoteRow = {
  number: number;
  title: string;
  typeId: number;
  sizeId: number | null;
  committed: IsoDay | null;
  isOpen: boolean;
  isQueued: boolean;
};

/**
 * The cards that a note may be wanted of: in progress, at the head of the queue, and those of the
 * numbers given, whatever became of them. In that order, the queue in its own.
 */
export async function findNoteCards(
  teamId: number,
  options: { maxOpen: number; maxQueued: number; numbers: readonly number[] },
): Promise<NoteRow[]> {
  return database().$queryRaw<NoteRow[]>`
    with wanted as (
      (select number from cards
       where team_id = ${teamId} and committed_on is not null and released_on is null
         and cancelled_on is null and binned_at is null
       order by committed_on, number limit ${options.maxOpen})
      union
      (select number from cards
       where team_id = ${teamId} and committed_on is null and released_on is null
         and cancelled_on is null and binned_at is null
       order by queue_rank nulls last, prioritised_on nulls last, number
       limit ${options.maxQueued})
      union
      select number from cards
      where team_id = ${teamId} and binned_at is null
        and number = any(${[...options.numbers]}::int[])
    )
    select number, title, type_id as "typeId", size_id as "sizeId",
           committed_on::text as committed,
           committed_on is not null and released_on is null and cancelled_on is null as "isOpen",
           committed_on is null and released_on is null and cancelled_on is null as "isQueued"
    from cards join wanted using (number)
    where team_id = ${teamId} and binned_at is null
    order by committed_on is null, committed_on, queue_rank nulls last,
             prioritised_on nulls last, number`;
}
