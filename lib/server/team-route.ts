import "server-only";
import { type ApiHandler, type ApiMethod, apiRoute } from "@/lib/server/api-route";
import { currentActor } from "@/lib/services/team/current-actor";
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

/** The exports of a route file below `/teams/{team}`: 404 before anything else for an unknown team. */
export function teamRoute<Params extends { team: string }>(
  handlers: Partial<Record<ApiMethod, TeamHandler<Params>>>,
) {
  const withTeam =
    (handler: TeamHandler<Params>): ApiHandler<Params> =>
    async (request, params) => {
      const team = await loadTeamBySlug(params.team);
      const context = { actor: currentActor(), teamId: team.id, source: "api" as const };
      return handler({ request, params, team, context });
    };
  const entries = Object.entries(handlers) as [ApiMethod, TeamHandler<Params>][];
  return apiRoute<Params>(
    Object.fromEntries(entries.map(([method, handler]) => [method, withTeam(handler)])),
  );
}
