import { teamRoute } from "@/lib/server/team-route";

export const dynamic = "force-dynamic";

/** The team's revision, which changes with every change: open pages ask for it. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ team }) =>
    Response.json({ revision: team.revision }, { headers: { "cache-control": "no-store" } }),
});
