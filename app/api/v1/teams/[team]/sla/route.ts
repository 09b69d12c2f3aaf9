import { slaQuerySchema } from "@/lib/server/queries";
import { readQuery } from "@/lib/server/read-query";
import { slaResponseBody } from "@/lib/server/sla-response-body";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { by, include, compare, ...filter } = readQuery(request, slaQuerySchema);
    return taggedJson({ request, team, context }, async () =>
      slaResponseBody(await loadSlaTable(context, by, filter, { compare }), include ?? []),
    );
  },
});
