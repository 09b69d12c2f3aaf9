import { reliabilityQuerySchema } from "@/lib/server/evidence-queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadReliability } from "@/lib/services/evidence/load-reliability";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { asOf } = readQuery(request, reliabilityQuerySchema);
    return taggedJson({ request, team, context }, () => loadReliability(context, asOf));
  },
});
