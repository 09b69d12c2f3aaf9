import { csvResponse } from "@/app/t/[team]/sla/csv-response";
import { backTestFile } from "@/app/t/[team]/sla/evidence-files";
import { evidenceFileQuerySchema } from "@/lib/server/evidence-queries";
import { readQuery } from "@/lib/server/read-query";
import { teamRoute } from "@/lib/server/team-route";

export const dynamic = "force-dynamic";

/** The back-test as a file. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { by, separator, ...filter } = readQuery(request, evidenceFileQuerySchema);
    return csvResponse({ request, team, context }, { ...filter, separator }, "backtest", () =>
      backTestFile(context, filter, by),
    );
  },
});
