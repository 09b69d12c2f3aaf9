import { agingQuerySchema } from "@/lib/server/open-card-queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadAging } from "@/lib/services/stand-up/load-aging";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { by, asOf } = readQuery(request, agingQuerySchema);
    return taggedJson({ request, team, context }, () => loadAging(context, by, asOf));
  },
});
