import { teamRoute } from "@/lib/server/team-route";
import { describeTeam } from "@/lib/services/team/describe-team";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ team }) => Response.json(await describeTeam(team)),
});
