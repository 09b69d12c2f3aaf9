import { apiRoute } from "@/lib/server/api-route";
import { readJson } from "@/lib/server/read-json";
import { createTeam, newTeamSchema } from "@/lib/services/create-team";
import { currentActor } from "@/lib/services/current-actor";
import { describeTeam } from "@/lib/services/describe-team";
import { listTeams } from "@/lib/services/list-teams";
import { loadTeamBySlug } from "@/lib/services/load-team";

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
