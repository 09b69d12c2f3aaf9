import { apiRoute } from "@/lib/server/api-route";
import { whoSends } from "@/lib/server/who-asks";
import { listTeams } from "@/lib/services/team/list-teams";

export const dynamic = "force-dynamic";

/** The teams that one can go to, for the command menu. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute({
  GET: async (request) => {
    const teams = (await listTeams(await whoSends(request))).map(({ name, slug }) => ({
      name,
      slug,
    }));
    return Response.json({ teams }, { headers: { "cache-control": "no-store" } });
  },
});
