import { slaFileQuerySchema } from "@/lib/server/queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedResponse } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadTileEvidence } from "@/lib/services/evidence/load-tile-evidence";

export const dynamic = "force-dynamic";

/** Whether the quotes of each tile have held; programs read /api/v1/teams/{team}/quotes. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { by, compare: _compare, ...filter } = readQuery(request, slaFileQuerySchema);
    return taggedResponse({ request, team, context }, async () => ({
      body: JSON.stringify(await loadTileEvidence({ ...context, team }, filter, by)),
      type: "application/json",
    }));
  },
});
