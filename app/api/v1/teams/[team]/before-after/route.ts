import { beforeAfterQuerySchema } from "@/lib/server/evidence-queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadBeforeAfter } from "@/lib/services/evidence/load-before-after";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { day, days, ...filter } = readQuery(request, beforeAfterQuerySchema);
    return taggedJson({ request, team, context }, () =>
      loadBeforeAfter(context, filter, day, days),
    );
  },
});
