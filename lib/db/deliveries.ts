import "server-only";
import type { Delivery } from "@/lib/cards/deliveries/delivery";
import { type Database, database } from "@/lib/db/client";
import { toDate, toDateOrNull, toDay, toDayOrNull } from "@/lib/db/days";
import { Prisma } from "@/prisma/generated/client";

type Row = Prisma.DeliveryGetPayload<object>;

/** A team's deliveries, those not archived or those archived, by number. */
export async function findDeliveries(
  teamId: number,
  which: { archived: boolean },
  db: Database = database(),
): Promise<Delivery[]> {
  const archivedOn = which.archived ? { not: null } : null;
  const rows = await db.delivery.findMany({
    where: { teamId, archivedOn },
    orderBy: { id: "asc" },
  });
  return withParts(db, teamId, rows);
}

/** A delivery of a team; null where there is none. */
export async function getDelivery(
  teamId: number,
  id: number,
  db: Database = database(),
): Promise<Delivery | null> {
  const row = await db.delivery.findUnique({ where: { teamId_id: { teamId, id } } });
  const [delivery = null] = row ? await withParts(db, teamId, [row]) : [];
  return delivery;
}

/** With their targets and cards, read by the team's key like everything. */
async function withParts(db: Database, teamId: number, rows: readonly Row[]): Promise<Delivery[]> {
  if (rows.length === 0) return [];
  const where = { teamId, deliveryId: { in: rows.map(({ id }) => id) } };
  const targets = await db.deliveryTarget.findMany({ where, orderBy: { id: "asc" } });
  const cards = await db.deliveryCard.findMany({ where, orderBy: { id: "asc" } });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    created: toDay(row.createdOn),
    archived: toDayOrNull(row.archivedOn),
    figures: row.figures as Delivery["figures"],
    targets: targets
      .filter(({ deliveryId }) => deliveryId === row.id)
      .map(({ targetOn, sinceOn }) => ({ on: toDay(targetOn), since: toDay(sinceOn) })),
    stays: cards
      .filter(({ deliveryId }) => deliveryId === row.id)
      .map(({ cardTeamId, cardNumber, addedOn, removedOn }) => ({
        ...{ teamId: cardTeamId, number: cardNumber },
        ...{ added: toDay(addedOn), removed: toDayOrNull(removedOn) },
      })),
  }));
}

/** How many deliveries a team has, and the greatest number among them. */
export async function countDeliveries(
  teamId: number,
  db: Database = database(),
): Promise<{ count: number; last: number }> {
  const { _count, _max } = await db.delivery.aggregate({
    where: { teamId },
    _count: true,
    _max: { id: true },
  });
  return { count: _count, last: _max.id ?? 0 };
}

/** Puts a delivery with its targets and cards in the place of what was stored of it. */
export async function putDelivery(
  db: Database,
  teamId: number,
  { id, targets, stays, ...delivery }: Delivery,
): Promise<void> {
  const row = {
    name: delivery.name,
    createdOn: toDate(delivery.created),
    archivedOn: toDateOrNull(delivery.archived),
    figures: (delivery.figures as Prisma.InputJsonObject | null) ?? Prisma.DbNull,
  };
  await db.delivery.upsert({
    where: { teamId_id: { teamId, id } },
    create: { teamId, id, ...row },
    update: row,
  });
  const own = { teamId, deliveryId: id };
  await db.deliveryTarget.deleteMany({ where: own });
  await db.deliveryTarget.createMany({
    data: targets.map(({ on, since }, place) => ({
      ...{ ...own, id: place + 1, targetOn: toDate(on), sinceOn: toDate(since) },
    })),
  });
  await db.deliveryCard.deleteMany({ where: own });
  await db.deliveryCard.createMany({
    data: stays.map((stay, place) => ({
      ...{ ...own, id: place + 1, cardTeamId: stay.teamId, cardNumber: stay.number },
      ...{ addedOn: toDate(stay.added), removedOn: toDateOrNull(stay.removed) },
    })),
  });
}

/** Deletes a delivery with its targets and stays; its cards stay. */
export async function deleteDelivery(db: Database, teamId: number, id: number): Promise<void> {
  await db.delivery.deleteMany({ where: { teamId, id } });
}
