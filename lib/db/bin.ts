import "server-only";
import { type Database, database } from "@/lib/db/client";

export type BinnedCard = { number: number; title: string; binnedAt: Date };

/** Cards in the bin, the latest first. */
export async function findBinnedCards(teamId: number, limit: number): Promise<BinnedCard[]> {
  const rows = await database().card.findMany({
    where: { teamId, binnedAt: { not: null } },
    select: { number: true, title: true, binnedAt: true },
    orderBy: [{ binnedAt: "desc" }, { number: "desc" }],
    take: limit,
  });
  return rows.flatMap(({ binnedAt, ...rest }) => (binnedAt ? [{ ...rest, binnedAt }] : []));
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

/** Deletes for good what has been in the bin since before an instant. */
export async function emptyBin(db: Database, teamId: number, before: Date): Promise<void> {
  await db.card.deleteMany({ where: { teamId, binnedAt: { lt: before } } });
}
