import { batchingQuerySchema } from "@/lib/server/forecast-queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadBatching } from "@/lib/services/forecast/load-batching";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const question = readQuery(request, batchingQuerySchema);
    return taggedJson({ request, team, context }, () => loadBatching(context, question));
  },
});
