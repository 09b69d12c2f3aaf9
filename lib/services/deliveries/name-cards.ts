import "server-only";
import type { CardKey } from "@/lib/cards/deliveries/delivery";
import type { NamedCard } from "@/lib/cards/deliveries/delivery-schemas";
import { type FieldProblem, invalidFields, Problem } from "@/lib/cards/problem";
import { findDeliveryCards } from "@/lib/db/delivery-cards";
import { loadTeam, loadTeamBySlug } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/**
 * Cards as requests name them, by key. A 422 Problem with every team that is not there, and where
 * they have to exist, every card.
 */
export async function nameCards(
  context: ServiceContext,
  cards: readonly NamedCard[],
  { field, mustExist }: { field: string; mustExist: boolean },
): Promise<CardKey[]> {
  const own = await loadTeam(context);
  const errors: FieldProblem[] = [];
  const teams = new Map<string, LoadedTeam | null>();
  for (const { team: slug } of cards) {
    if (slug !== undefined && !teams.has(slug))
      teams.set(slug, await teamNamed(context, own, slug));
  }
  const keys = cards.flatMap(({ team: slug, number }, place) => {
    const team = slug === undefined ? own : teams.get(slug);
    if (team) return [{ teamId: team.id, number, place, teamName: team.name }];
    const message = `There is no team at ${slug}.`;
    errors.push({ field: `${field}.${place}.team`, code: "team-not-found", message });
    return [];
  });
  if (mustExist) {
    for (const teamId of new Set(keys.map((key) => key.teamId))) {
      const asked = keys.filter((key) => key.teamId === teamId);
      const rows = await findDeliveryCards(
        teamId,
        asked.map(({ number }) => number),
      );
      const there = new Set(rows.map(({ number }) => number));
      for (const { number, place, teamName } of asked) {
        if (there.has(number)) continue;
        const message = `${teamId === own.id ? "This team" : teamName} has no card ${number}.`;
        errors.push({ field: `${field}.${place}.number`, code: "card-not-found", message });
      }
    }
  }
  if (errors.length > 0) throw invalidFields(errors);
  return keys.map(({ teamId, number }) => ({ teamId, number }));
}

async function teamNamed(
  { actor, now }: ServiceContext,
  own: LoadedTeam,
  slug: string,
): Promise<LoadedTeam | null> {
  if (slug === own.slug) return own;
  return loadTeamBySlug(actor, slug, now).catch((error) => {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  });
}
