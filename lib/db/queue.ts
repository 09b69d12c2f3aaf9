import "server-only";
import type { IsoDay } from "@/lib/dates/day";
import { arrayLiteral } from "@/lib/db/array-literal";
import { type Database, database } from "@/lib/db/client";
import { toDayOrNull } from "@/lib/db/days";

export type QueuedCard = {
  number: number;
  title: string;
  queueRank: number | null;
  prioritised: IsoDay | null;
};

/** The queue in its order: by rank, then those without one by prioritised day and number. */
export async function findQueue(teamId: number, db: Database = database()): Promise<QueuedCard[]> {
  const rows = await db.$queryRaw<
    (Omit<QueuedCard, "prioritised"> & { prioritised: Date | null })[]
  >`
    select number, title, queue_rank as "queueRank", prioritised_on as prioritised from cards
    where team_id = ${teamId} and committed_on is null and released_on is null
      and cancelled_on is null and binned_at is null
    order by queue_rank nulls last, prioritised_on nulls last, number`;
  return rows.map((row) => ({ ...row, prioritised: toDayOrNull(row.prioritised) }));
}

/** Gives cards of the queue ranks, and nothing else. */
export async function writeQueueRanks(
  db: Database,
  teamId: number,
  ranks: readonly { number: number; queueRank: number }[],
): Promise<void> {
  const numbers = arrayLiteral(ranks.map((one) => one.number));
  const values = arrayLiteral(ranks.map((one) => one.queueRank));
  await db.$executeRaw`
    update cards c set queue_rank = x.queue_rank
    from unnest(${numbers}::int[], ${values}::float8[]) as x (number, queue_rank)
    where c.team_id = ${teamId} and c.number = x.number`;
}
