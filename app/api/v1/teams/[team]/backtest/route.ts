import { backTestQuerySchema } from "@/lib/server/evidence-queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadBackTest } from "@/lib/services/evidence/load-back-test";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { by, window, minHistory, openCards, ...filter } = readQuery(
      request,
      backTestQuerySchema,
    );
    return taggedJson({ request, team, context }, () =>
      loadBackTest(context, filter, { by, window, minHistory, openCards }),
    );
  },
});
