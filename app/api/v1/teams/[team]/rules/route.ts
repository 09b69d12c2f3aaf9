import { rulesQuerySchema } from "@/lib/server/evidence-queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadRuleGrid } from "@/lib/services/evidence/load-rule-grid";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { by, ...filter } = readQuery(request, rulesQuerySchema);
    return taggedJson({ request, team, context }, () => loadRuleGrid(context, filter, by));
  },
});
