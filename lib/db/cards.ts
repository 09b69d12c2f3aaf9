import "server-only";
import type { IsoDay } from "@/lib/dates/day";
import { type CardRow, rowColumns } from "@/lib/db/card-row";
import { type Database, database } from "@/lib/db/client";
import { toDateOrNull, toDayOrNull } from "@/lib/db/days";
import type { Prisma } from "@/prisma/generated/client";

/** What a stored card has besides its row. */
const others = { teamId: true, createdAt: true, updatedAt: true, binnedAt: true } as const;

type StoredCard = Prisma.CardGetPayload<{ omit: typeof others }>;

function toRow(stored: StoredCard): CardRow {
  const values: Record<string, unknown> = stored;
  const row: Record<string, unknown> = {};
  for (const { key, property, type } of rowColumns) {
    const value = values[property];
    row[key] = type === "date" ? toDayOrNull(value as Date | null) : value;
  }
  return row as CardRow;
}

function toStored(row: CardRow): StoredCard {
  return Object.fromEntries(
    rowColumns.map(({ key, property, type }) => [
      property,
      type === "date" ? toDateOrNull(row[key] as IsoDay | null) : row[key],
    ]),
  ) as StoredCard;
}

/** One card that is not in the bin. */
export async function getCardRow(
  teamId: number,
  number: number,
  db: Database = database(),
): Promise<CardRow | null> {
  const stored = await db.card.findUnique({
    where: { teamId_number: { teamId, number }, binnedAt: null },
    omit: others,
  });
  return stored && toRow(stored);
}

/** Cards by number, those after `afterNumber` first; cards in the bin are left out. */
export async function findCardRows(
  teamId: number,
  options: { afterNumber: number; limit: number },
): Promise<CardRow[]> {
  const stored = await database().card.findMany({
    where: { teamId, binnedAt: null, number: { gt: options.afterNumber } },
    orderBy: { number: "asc" },
    take: options.limit,
    omit: others,
  });
  return stored.map(toRow);
}

/** Cards, by number, that a condition names; those in the bin are found too. */
export async function cardsFrom(db: Database, where: Prisma.CardWhereInput): Promise<CardRow[]> {
  const stored = await db.card.findMany({ where, orderBy: { number: "asc" }, omit: others });
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

/** Adds a card. */
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

/** Notes the highest number given to a card so far; none is given twice. */
export async function setLastCardNumber(db: Database, teamId: number, number: number) {
  await db.team.update({ where: { id: teamId }, data: { lastCardNumber: number } });
}
