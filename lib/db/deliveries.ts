import "server-only";
import type { Delivery } from "@/lib/cards/deliveries/delivery";
import { type Database, database } from "@/lib/db/client";
import { toDate, toDateOrNull, toDay, toDayOrNull } from "@/lib/db/days";
import { Prisma } from "@/prisma/generated/client";

const parts = {
  targets: { orderBy: { id: "asc" } },
  cards: { orderBy: { id: "asc" } },
} as const satisfies Prisma.DeliveryInclude;

type Row = Prisma.DeliveryGetPayload<{ include: typeof parts }>;

/** A team's deliveries, those not archived or those archived, by number. */
export async function findDeliveries(
  teamId: number,
  which: { archived: boolean },
  db: Database = database(),
): Promise<Delivery[]> {
  const archivedOn = which.archived ? { not: null } : null;
  const rows = await db.delivery.findMany({
    where: { teamId, archivedOn },
    include: parts,
    orderBy: { id: "asc" },
  });
  return rows.map(toDelivery);
}

/** A delivery of a team; null where there is none. */
export async function getDelivery(
  teamId: number,
  id: number,
  db: Database = database(),
): Promise<Delivery | null> {
  const row = await db.delivery.findUnique({
    where: { teamId_id: { teamId, id } },
    include: parts,
  });
  return row && toDelivery(row);
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

export async function deleteDelivery(db: Database, teamId: number, id: number): Promise<void> {
  await db.delivery.deleteMany({ where: { teamId, id } });
}

function toDelivery({ targets, cards, ...row }: Row): Delivery {
  return {
    id: row.id,
    name: row.name,
    created: toDay(row.createdOn),
    archived: toDayOrNull(row.archivedOn),
    figures: row.figures as Delivery["figures"],
    targets: targets.map(({ targetOn, sinceOn }) => ({
      on: toDay(targetOn),
      since: toDay(sinceOn),
    })),
    stays: cards.map(({ cardTeamId, cardNumber, addedOn, removedOn }) => ({
      ...{ teamId: cardTeamId, number: cardNumber },
      ...{ added: toDay(addedOn), removed: toDayOrNull(removedOn) },
    })),
  };
}
