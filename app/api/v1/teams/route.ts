import { ownerOf } from "@/lib/cards/people/actor";
import { apiRoute } from "@/lib/server/api-route";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { readJson } from "@/lib/server/read-json";
import { whoSends } from "@/lib/server/who-asks";
import { createTeam, newTeamSchema } from "@/lib/services/team/create-team";
import { describeTeam } from "@/lib/services/team/describe-team";
import { listTeams } from "@/lib/services/team/list-teams";
import { loadTeam } from "@/lib/services/team/load-team";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute({
  GET: async (request) => Response.json({ teams: await listTeams(await whoSends(request)) }),
  POST: async (request) => {
    const actor = await whoSends(request);
    const input = await readJson(request, newTeamSchema);
    const { id, slug } = await createTeam(
      { actor, source: "api", ...idempotencyKeyOf(request) },
      input,
    );
    return Response.json(
      await describeTeam(await loadTeam({ actor: ownerOf(actor, id), teamId: id })),
      {
        status: 201,
        headers: { location: `/api/v1/teams/${slug}` },
      },
    );
  },
});
