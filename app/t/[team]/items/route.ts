import { itemsQuerySchema } from "@/app/t/[team]/items/items-query";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadItemsChart } from "@/lib/services/load-items-chart";

export const dynamic = "force-dynamic";

/** What the chart of all items draws; programs read /api/v1/teams/{team}/committed-to-done. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { window, zoom, ...filter } = readQuery(request, itemsQuerySchema);
    return taggedJson(request, team, () => loadItemsChart(context, filter, { window, view: zoom }));
  },
});
