import { readJson } from "@/lib/server/read-json";
import { teamRoute } from "@/lib/server/team-route";
import { editTeam, teamPatchSchema } from "@/lib/services/settings/edit-team";
import { describeTeam } from "@/lib/services/team/describe-team";
import { loadTeam } from "@/lib/services/team/load-team";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ team }) => Response.json(await describeTeam(team)),
  PATCH: async ({ request, context }) => {
    await editTeam(context, await readJson(request, teamPatchSchema));
    return Response.json(await describeTeam(await loadTeam(context)));
  },
});
