import "server-only";
import type { ChangePlace } from "@/lib/cards/history/change-place";
import { currentActor } from "@/lib/services/team/current-actor";
import { loadTeamBySlug } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** What services take, for a route that a team's page calls; a 404 Problem for an unknown team. */
export async function openTeamRoute(
  slug: string,
  place?: ChangePlace,
): Promise<ServiceContext & { source: "screen" }> {
  const team = await loadTeamBySlug(slug);
  return { actor: currentActor(), teamId: team.id, source: "screen", place };
}
