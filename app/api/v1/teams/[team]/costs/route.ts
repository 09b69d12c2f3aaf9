import { costsQuerySchema } from "@/lib/server/cost-queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadCosts } from "@/lib/services/costs/load-costs";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const view = readQuery(request, costsQuerySchema);
    return taggedJson({ request, team, context }, () => loadCosts({ ...context, team }, view));
  },
});
