import { apiRoute } from "@/lib/server/api-route";
import { readJson } from "@/lib/server/read-json";
import { createTeam, newTeamSchema } from "@/lib/services/team/create-team";
import { currentActor } from "@/lib/services/team/current-actor";
import { describeTeam } from "@/lib/services/team/describe-team";
import { listTeams } from "@/lib/services/team/list-teams";
import { loadTeamBySlug } from "@/lib/services/team/load-team";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute({
  GET: async () => Response.json({ teams: await listTeams() }),
  POST: async (request) => {
    const input = await readJson(request, newTeamSchema);
    const { slug } = await createTeam({ actor: currentActor(), source: "api" }, input);
    return Response.json(await describeTeam(await loadTeamBySlug(slug)), {
      status: 201,
      headers: { location: `/api/v1/teams/${slug}` },
    });
  },
});
