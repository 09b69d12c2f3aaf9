import { itemsQuerySchema } from "@/app/t/[team]/items/items-query";
import { readQuery } from "@/lib/server/read-query";
import { taggedResponse } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadItemsChartText } from "@/lib/services/planning/load-items-chart";

export const dynamic = "force-dynamic";

/** What the chart of all items draws; programs read /api/v1/teams/{team}/committed-to-done. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { window, zoom, by, ...filter } = readQuery(request, itemsQuerySchema);
    return taggedResponse({ request, team, context }, async () => ({
      body: await loadItemsChartText({ ...context, team }, filter, { window, view: zoom, by }),
      type: "application/json",
    }));
  },
});
