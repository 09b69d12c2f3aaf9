import "server-only";
import type { IsoDay } from "@/lib/dates/day";
import { arrayLiteral } from "@/lib/db/array-literal";
import { type Database, database } from "@/lib/db/client";
import { toDay, toDayOrNull } from "@/lib/db/days";

/** A card of a delivery with what its figures need. */
export type DeliveryCardRow = {
  number: number;
  title: string;
  typeId: number;
  committed: IsoDay | null;
  released: IsoDay | null;
  cancelled: IsoDay | null;
  isExcluded: boolean;
  /** Releases that a reopening ended */
  reopened: { on: IsoDay; undone: IsoDay }[];
};

type CardDates = "committed" | "released" | "cancelled";
type Row = Omit<DeliveryCardRow, CardDates | "reopened"> & Record<CardDates, Date | null>;

/** The given cards of a team that are not in the bin. */
export async function findDeliveryCards(
  teamId: number,
  numbers: readonly number[],
  db: Database = database(),
): Promise<DeliveryCardRow[]> {
  if (numbers.length === 0) return [];
  const asked = arrayLiteral(numbers);
  const rows = await db.$queryRaw<Row[]>`
    select number, title, type_id as "typeId", committed_on as committed,
           released_on as released, cancelled_on as cancelled,
           excluded_reason is not null as "isExcluded"
    from cards
    where team_id = ${teamId} and number = any(${asked}::int[]) and binned_at is null`;
  const spells = await db.$queryRaw<{ number: number; on: Date; undone: Date }[]>`
    select card_number as number, from_on as on, to_on as undone from spells
    where team_id = ${teamId} and card_number = any(${asked}::int[])
      and kind = 'released' and to_on is not null`;
  return rows.map(({ committed, released, cancelled, ...row }) => ({
    ...row,
    committed: toDayOrNull(committed),
    released: toDayOrNull(released),
    cancelled: toDayOrNull(cancelled),
    reopened: spells
      .filter(({ number }) => number === row.number)
      .map(({ on, undone }) => ({ on: toDay(on), undone: toDay(undone) })),
  }));
}

/** A delivery, of whichever team, that a card is in. */
export type DeliveryOfCard = {
  number: number;
  teamId: number;
  id: number;
  name: string;
  target: IsoDay;
};

/** The deliveries that are not archived and hold some cards of a team, the earliest target first. */
export async function findDeliveriesOfCards(
  teamId: number,
  numbers: readonly number[],
): Promise<DeliveryOfCard[]> {
  const rows = await database().$queryRaw<(Omit<DeliveryOfCard, "target"> & { target: Date })[]>`
    select c.card_number as number, d.team_id as "teamId", d.id, d.name, t.target_on as target
    from delivery_cards c
    join deliveries d on d.team_id = c.team_id and d.id = c.delivery_id and d.archived_on is null
    join lateral (
      select target_on from delivery_targets t
      where t.team_id = d.team_id and t.delivery_id = d.id order by t.id desc limit 1
    ) t on true
    where c.card_team_id = ${teamId} and c.card_number = any(${arrayLiteral(numbers)}::int[])
      and c.removed_on is null
    order by t.target_on, d.team_id, d.id`;
  return rows.map((row) => ({ ...row, target: toDay(row.target) }));
}
