import { slaOverTimeQuerySchema } from "@/lib/server/evidence-queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadSlaOverTime } from "@/lib/services/evidence/load-sla-over-time";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { by, window, ...filter } = readQuery(request, slaOverTimeQuerySchema);
    return taggedJson({ request, team, context }, () =>
      loadSlaOverTime(context, filter, by, window),
    );
  },
});
