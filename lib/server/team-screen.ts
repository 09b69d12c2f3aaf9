import "server-only";
import type { ChangePlace } from "@/lib/cards/history/change-place";
import { requireRole } from "@/lib/cards/people/actor";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { teamContext } from "@/lib/server/team-context";
import { whoSends } from "@/lib/server/who-asks";
import { loadTeamBySlug } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

type ScreenContext = ServiceContext & { source: "screen" };

/**
 * What services take, for a route that a team's page calls; a 404 Problem for an unknown team, 403
 * for who may only look and asks for more than that.
 */
export async function openTeamRoute(
  request: Request,
  slug: string,
  place?: ChangePlace,
): Promise<ScreenContext> {
  return { ...(await openTeamFile(request, slug)).context, ...(place && { place }) };
}

/** The same with the team, for a route that answers a file named after it. */
export async function openTeamFile(
  request: Request,
  slug: string,
): Promise<{ team: LoadedTeam; context: ScreenContext }> {
  const actor = await whoSends(request);
  const team = await loadTeamBySlug(actor, slug);
  const context = { ...teamContext(actor, team, "screen"), ...idempotencyKeyOf(request) };
  if (request.method !== "GET") requireRole(context, "editor");
  return { team, context };
}
