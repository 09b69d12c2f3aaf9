import "server-only";
import { dayInZone } from "@/lib/dates/day-in-zone";
import { emptyBin, findBinnedCards, setBinned } from "@/lib/db/bin";
import { cardsFrom } from "@/lib/db/cards";
import { database } from "@/lib/db/client";
import { type Source, writeTeam } from "@/lib/db/write-team";
import { cardGone } from "@/lib/services/get-card";
import { loadTeam } from "@/lib/services/load-team";
import type { ServiceContext } from "@/lib/services/service-context";

const daysKept = 90;
const mostListed = 500;

/** Takes cards out of the bin. A 404 Problem when one is not there. */
export async function restoreCards(
  context: ServiceContext & { source: Source; idempotencyKey?: string },
  numbers: number[],
): Promise<void> {
  const ordered = [...new Set(numbers)].sort((a, b) => a - b);
  await writeTeam(
    { ...context, action: "restore-cards", request: { numbers: ordered } },
    async ({ tx, recordSet }) => {
      const rows = await cardsFrom(tx, {
        teamId: context.teamId,
        number: { in: ordered },
        binnedAt: { not: null },
      });
      const missing = ordered.find((number) => !rows.some((row) => row.number === number));
      if (missing !== undefined) throw cardGone(missing);
      await setBinned(tx, context.teamId, ordered, false);
      await recordSet(
        "card",
        rows.map((row) => ({
          id: row.number,
          before: null,
          after: { ...row, version: row.version + 1 },
        })),
      );
      return { restored: rows.length };
    },
  );
}

export type BinnedCardView = { number: number; title: string; binnedOn: string };

/** The cards in the bin, the latest first; what has been there for 90 days is deleted first. */
export async function listBin(context: ServiceContext): Promise<BinnedCardView[]> {
  const team = await loadTeam(context);
  const now = context.now ?? new Date();
  await emptyBin(database(), team.id, new Date(now.getTime() - daysKept * 86_400_000));
  const cards = await findBinnedCards(team.id, mostListed);
  return cards.map(({ binnedAt, ...card }) => ({
    ...card,
    binnedOn: dayInZone(binnedAt, team.timeZone),
  }));
}
