import "server-only";
import type { IsoDay } from "@/lib/dates/day";
import { type Database, database } from "@/lib/db/client";
import { toDateOrNull, toDayOrNull } from "@/lib/db/days";
import type { Prisma } from "@/prisma/generated/client";

/** A stored card: keys instead of names, days as text. Also the shape of a change record's sides. */
export type CardRow = {
  number: number;
  version: number;
  title: string;
  reference: string | null;
  url: string | null;
  typeId: number;
  sizeId: number | null;
  client: string | null;
  classOfService: string | null;
  /** Names, separated by commas */
  labels: string | null;
  streamId: number | null;
  queueRank: number | null;
  prioritised: IsoDay | null;
  committed: IsoDay | null;
  released: IsoDay | null;
  promised: IsoDay | null;
  cancelled: IsoDay | null;
  excludedReason: string | null;
  notes: string | null;
  cycleDays: number | null;
  leadDays: number | null;
  importId: number | null;
};

const columns = {
  number: true,
  version: true,
  title: true,
  reference: true,
  url: true,
  typeId: true,
  sizeId: true,
  client: true,
  classOfService: true,
  labels: true,
  streamId: true,
  queueRank: true,
  prioritisedOn: true,
  committedOn: true,
  releasedOn: true,
  promisedOn: true,
  cancelledOn: true,
  excludedReason: true,
  notes: true,
  cycleDays: true,
  leadDays: true,
  importId: true,
} as const satisfies Prisma.CardSelect;

type StoredCard = Prisma.CardGetPayload<{ select: typeof columns }>;

function toRow(stored: StoredCard): CardRow {
  const { prioritisedOn, committedOn, releasedOn, promisedOn, cancelledOn, ...same } = stored;
  return {
    ...same,
    prioritised: toDayOrNull(prioritisedOn),
    committed: toDayOrNull(committedOn),
    released: toDayOrNull(releasedOn),
    promised: toDayOrNull(promisedOn),
    cancelled: toDayOrNull(cancelledOn),
  };
}

function toStored(row: CardRow) {
  const { prioritised, committed, released, promised, cancelled, ...same } = row;
  return {
    ...same,
    prioritisedOn: toDateOrNull(prioritised),
    committedOn: toDateOrNull(committed),
    releasedOn: toDateOrNull(released),
    promisedOn: toDateOrNull(promised),
    cancelledOn: toDateOrNull(cancelled),
  };
}

/** One card that is not in the bin. */
export async function getCard(
  teamId: number,
  number: number,
  db: Database = database(),
): Promise<CardRow | null> {
  const stored = await db.card.findUnique({
    where: { teamId_number: { teamId, number }, binnedAt: null },
    select: columns,
  });
  return stored && toRow(stored);
}

/** Cards by number, those after `afterNumber` first; cards in the bin are left out. */
export async function findCards(
  teamId: number,
  options: { afterNumber: number; limit: number },
): Promise<CardRow[]> {
  const stored = await database().card.findMany({
    where: { teamId, binnedAt: null, number: { gt: options.afterNumber } },
    orderBy: { number: "asc" },
    take: options.limit,
    select: columns,
  });
  return stored.map(toRow);
}

/** Cards, by number, that a condition names; those in the bin are found too. */
export async function cardsFrom(db: Database, where: Prisma.CardWhereInput): Promise<CardRow[]> {
  const stored = await db.card.findMany({ where, orderBy: { number: "asc" }, select: columns });
  return stored.map(toRow);
}

const keysPerQuery = 5_000;

/**
 * Cards with the given numbers, however many, by number; those in the bin are found too unless the
 * condition says otherwise.
 */
export async function findCardsByNumber(
  db: Database,
  teamId: number,
  numbers: readonly number[],
  where: Pick<Prisma.CardWhereInput, "binnedAt"> = {},
): Promise<CardRow[]> {
  const found: CardRow[] = [];
  const ordered = [...numbers].sort((a, b) => a - b);
  for (let start = 0; start < ordered.length; start += keysPerQuery) {
    const part = ordered.slice(start, start + keysPerQuery);
    found.push(...(await cardsFrom(db, { ...where, teamId, number: { in: part } })));
  }
  return found;
}

export async function insertCard(db: Database, teamId: number, row: CardRow): Promise<void> {
  await db.card.create({ data: { teamId, ...toStored(row) } });
}

/** Writes all columns of a card that exists. */
export async function updateCard(db: Database, teamId: number, row: CardRow): Promise<void> {
  const { number, importId, ...data } = toStored(row);
  await db.card.update({
    where: { teamId_number: { teamId, number } },
    data: { ...data, updatedAt: new Date() },
  });
}

/** Puts a card into the bin, from where it can be restored. */
export async function binCard(db: Database, teamId: number, number: number): Promise<void> {
  await db.card.update({
    where: { teamId_number: { teamId, number } },
    data: { binnedAt: new Date(), version: { increment: 1 } },
  });
}

export async function setLastCardNumber(db: Database, teamId: number, number: number) {
  await db.team.update({ where: { id: teamId }, data: { lastCardNumber: number } });
}
