import "server-only";
import { type Database, database } from "@/lib/db/client";

export type BinnedCard = { number: number; title: string; binnedAt: Date };

/** Some of the cards in the bin, the latest first. */
export async function findBinnedCards(
  teamId: number,
  { offset, limit }: { offset: number; limit: number },
): Promise<BinnedCard[]> {
  const rows = await database().card.findMany({
    where: { teamId, binnedAt: { not: null } },
    select: { number: true, title: true, binnedAt: true },
    orderBy: [{ binnedAt: "desc" }, { number: "desc" }],
    skip: offset,
    take: limit,
  });
  return rows.flatMap(({ binnedAt, ...rest }) => (binnedAt ? [{ ...rest, binnedAt }] : []));
}

/** How many cards are in the team's bin. */
export async function countBinnedCards(teamId: number): Promise<number> {
  return database().card.count({ where: { teamId, binnedAt: { not: null } } });
}

/** The numbers of all cards in the bin. */
export async function findBinnedNumbers(teamId: number, db: Database = database()) {
  const rows = await db.card.findMany({
    where: { teamId, binnedAt: { not: null } },
    select: { number: true },
    orderBy: { number: "asc" },
  });
  return rows.map((row) => row.number);
}

/** Puts cards into the bin or takes them out again. */
export async function setBinned(
  db: Database,
  teamId: number,
  numbers: number[],
  isBinned: boolean,
): Promise<void> {
  await db.$executeRaw`
    update cards set version = version + 1, updated_at = now(),
                     binned_at = case when ${isBinned} then now() end
    where team_id = ${teamId} and number = any(${numbers}::int[])`;
}

/** Whether a card has been in the bin since before an instant. */
export async function hasBinnedBefore(teamId: number, before: Date): Promise<boolean> {
  const card = await database().card.findFirst({
    where: { teamId, binnedAt: { lt: before } },
    select: { number: true },
  });
  return card !== null;
}

/** Deletes for good what has been in the bin since before an instant; answers how many cards. */
export async function deleteBinned(db: Database, teamId: number, before: Date): Promise<number> {
  const { count } = await db.card.deleteMany({ where: { teamId, binnedAt: { lt: before } } });
  return count;
}
