import "server-only";
import type { IsoDay } from "@/lib/dates/day";
import { type Database, database } from "@/lib/db/client";
import { toDayOrNull } from "@/lib/db/days";

/** A card of the queue with what a forecast needs of it. */
export type QueueCard = {
  number: number;
  version: number;
  title: string;
  typeId: number;
  sizeId: number | null;
  streamId: number | null;
  client: string | null;
  promised: IsoDay | null;
  isExcluded: boolean;
};

/** The whole queue in its order, excluded cards included. */
export async function findQueueCards(
  teamId: number,
  db: Database = database(),
): Promise<QueueCard[]> {
  const rows = await db.$queryRaw<(Omit<QueueCard, "promised"> & { promised: Date | null })[]>`
    select number, version, title, type_id as "typeId", size_id as "sizeId",
           stream_id as "streamId", client, promised_on as promised,
           excluded_reason is not null as "isExcluded"
    from cards
    where team_id = ${teamId} and committed_on is null and released_on is null
      and cancelled_on is null and binned_at is null
    order by queue_rank nulls last, prioritised_on nulls last, number`;
  return rows.map((row) => ({ ...row, promised: toDayOrNull(row.promised) }));
}
