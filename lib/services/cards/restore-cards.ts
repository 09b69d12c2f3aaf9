import "server-only";
import { requireRole } from "@/lib/cards/people/actor";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { dayInZone } from "@/lib/dates/day-in-zone";
import { countBinnedCards, findBinnedCards, findBinnedNumbers, setBinned } from "@/lib/db/bin";
import type { CardRow } from "@/lib/db/card-row";
import { cardsFrom } from "@/lib/db/cards";
import { type Source, writeTeam } from "@/lib/db/write-team";
import { daysInBin } from "@/lib/services/cards/empty-bins";
import { cardGone } from "@/lib/services/cards/get-card";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

const cardsPerPage = 100;
const cardsAtOnce = 5_000;

/** Takes cards, or all there are, out of the bin. A 404 Problem when one is not there. */
export async function restoreCards(
  context: ServiceContext & { source: Source },
  chosen: number[] | "all",
): Promise<{ restored: number; revision: number }> {
  requireRole(context, "editor");
  const numbers = chosen === "all" ? "all" : [...new Set(chosen)].sort((a, b) => a - b);
  const { result, revision } = await writeTeam(
    { ...context, action: "restore-cards", request: { numbers } },
    async ({ tx, recordSet }) => {
      const ordered = numbers === "all" ? await findBinnedNumbers(context.teamId, tx) : numbers;
      const rows: CardRow[] = [];
      for (let start = 0; start < ordered.length; start += cardsAtOnce) {
        const part = ordered.slice(start, start + cardsAtOnce);
        const where = { teamId: context.teamId, number: { in: part }, binnedAt: { not: null } };
        rows.push(...(await cardsFrom(tx, where)));
      }
      const found = new Set(rows.map((row) => row.number));
      const missing = ordered.find((number) => !found.has(number));
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
  return { ...result, revision };
}

type BinnedCardView = { number: number; title: string; binnedOn: IsoDay; deletedOn: IsoDay };

export type Bin = { cards: BinnedCardView[]; total: number; page: number; pages: number };

/** A page of the cards in the bin, the latest first. */
export async function listBin(context: ServiceContext, wantedPage: number): Promise<Bin> {
  const team = await loadTeam(context);
  const total = await countBinnedCards(team.id);
  const pages = Math.max(1, Math.ceil(total / cardsPerPage));
  const page = Math.min(Math.max(1, wantedPage), pages);
  const cards = await findBinnedCards(team.id, {
    offset: (page - 1) * cardsPerPage,
    limit: cardsPerPage,
  });
  return {
    cards: cards.map(({ binnedAt, ...card }) => {
      const binnedOn = dayInZone(binnedAt, team.timeZone);
      return { ...card, binnedOn, deletedOn: toIsoDay(toDayNumber(binnedOn) + daysInBin) };
    }),
    total,
    page,
    pages,
  };
}
