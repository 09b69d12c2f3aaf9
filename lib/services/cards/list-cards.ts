import "server-only";
import type { Card } from "@/lib/cards/fields/card";
import { findCards } from "@/lib/db/cards";
import { toCard } from "@/lib/services/cards/card-names";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** A page of cards in ascending order of number; `nextAfter` is null on the last page. */
export async function listCards(
  context: ServiceContext,
  page: { afterNumber: number; limit: number },
): Promise<{ cards: Card[]; nextAfter: number | null }> {
  const team = await loadTeam(context);
  const rows = await findCards(team.id, { ...page, limit: page.limit + 1 });
  const cards = rows.slice(0, page.limit).map((row) => toCard(team, row));
  return { cards, nextAfter: rows.length > page.limit ? (cards.at(-1)?.number ?? null) : null };
}
