import "server-only";
import { requireRole } from "@/lib/cards/people/actor";
import { type ApiHandler, type ApiMethod, apiRoute } from "@/lib/server/api-route";
import { teamContext } from "@/lib/server/team-context";
import { whoSends } from "@/lib/server/who-asks";
import { loadTeamBySlug } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

type TeamCall<Params> = {
  request: Request;
  params: Params;
  team: LoadedTeam;
  /** What services take: who asks, about which team, and that it came through the API */
  context: ServiceContext & { source: "api" };
};

export type TeamHandler<Params> = (call: TeamCall<Params>) => Promise<Response>;

/**
 * The exports of a route file below `/teams/{team}`: 404 before anything else for an unknown team,
 * 403 for who may only look and asks for more than that.
 */
export function teamRoute<Params extends { team: string }>(
  handlers: Partial<Record<ApiMethod, TeamHandler<Params>>>,
) {
  const withTeam =
    (method: ApiMethod, handler: TeamHandler<Params>): ApiHandler<Params> =>
    async (request, params) => {
      const actor = await whoSends(request);
      const team = await loadTeamBySlug(actor, params.team);
      const context = teamContext(actor, team, "api");
      // Who may only look is told so before what they sent is looked at.
      if (method !== "GET") requireRole(context, "editor");
      return handler({ request, params, team, context });
    };
  const entries = Object.entries(handlers) as [ApiMethod, TeamHandler<Params>][];
  return apiRoute<Params>(
    Object.fromEntries(entries.map(([method, handler]) => [method, withTeam(method, handler)])),
  );
}
