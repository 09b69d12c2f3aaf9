import "server-only";
import type { Card } from "@/lib/cards/fields/card";
import { requireRole } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { getCardRow } from "@/lib/db/cards";
import { toCard } from "@/lib/services/cards/card-names";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** 404: the team has no such card, or it is in the bin. */
export function cardGone(number: number | string): Problem {
  return new Problem({
    status: 404,
    code: "card-not-found",
    message: `This team has no card ${number}. It may have been deleted.`,
  });
}

/** A card's number from the id in an address; a 404 Problem for anything that is not one. */
export function cardNumberOf(id: string): number {
  const number = /^[1-9]\d{0,9}$/.test(id) ? Number(id) : Number.NaN;
  if (!(number <= 2_147_483_647)) throw cardGone(id.slice(0, 40));
  return number;
}

/** Whether a card is there and not in the bin. */
export async function isCardThere(context: ServiceContext, number: number): Promise<boolean> {
  requireRole(context, "viewer");
  return (await getCardRow(context.teamId, number)) !== null;
}

/** One card that is not in the bin; a 404 Problem when there is none. */
export async function getCard(context: ServiceContext, number: number): Promise<Card> {
  const team = await loadTeam(context);
  const row = await getCardRow(team.id, number);
  if (!row) throw cardGone(number);
  return toCard(team, row);
}
