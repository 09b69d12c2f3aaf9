import { previewAnswer } from "@/lib/server/preview-body";
import { dryRunQuerySchema } from "@/lib/server/queries";
import { readJson } from "@/lib/server/read-json";
import { readQuery } from "@/lib/server/read-query";
import { teamRoute } from "@/lib/server/team-route";
import { editTeam, previewTeam, teamPatchSchema } from "@/lib/services/settings/edit-team";
import { describeTeam } from "@/lib/services/team/describe-team";
import { loadTeam } from "@/lib/services/team/load-team";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ team }) => Response.json(await describeTeam(team)),
  PATCH: async ({ request, context }) => {
    const { dryRun } = readQuery(request, dryRunQuerySchema);
    const patch = await readJson(request, teamPatchSchema);
    if (dryRun) return previewAnswer(await previewTeam(context, patch));
    await editTeam(context, patch);
    return Response.json(await describeTeam(await loadTeam(context)));
  },
});
