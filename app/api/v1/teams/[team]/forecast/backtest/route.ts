import { backTestQuerySchema } from "@/lib/server/forecast-queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadForecastBackTest } from "@/lib/services/forecast/load-forecast-back-test";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const question = readQuery(request, backTestQuerySchema);
    return taggedJson({ request, team, context }, () => loadForecastBackTest(context, question));
  },
});
