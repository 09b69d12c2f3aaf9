import {
  amountsWith,
  budgetsTable,
  costCardsTable,
  costMonthsTable,
} from "@/lib/files/cost-tables";
import { exportName } from "@/lib/files/export-name";
import { tableCsv } from "@/lib/files/plain-table";
import { costsCsvQuerySchema } from "@/lib/server/cost-queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedResponse } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadCosts } from "@/lib/services/costs/load-costs";

export const dynamic = "force-dynamic";

const tables = {
  month: { name: "costs", tableOf: costMonthsTable },
  card: { name: "costs-by-card", tableOf: costCardsTable },
  budget: { name: "budgets", tableOf: budgetsTable },
} as const;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { by, separator, ...view } = readQuery(request, costsCsvQuerySchema);
    return taggedResponse({ request, team, context }, async () => {
      const costs = await loadCosts({ ...context, team }, view);
      const { name, tableOf } = tables[by];
      return {
        body: tableCsv(tableOf(costs, amountsWith(separator)), separator),
        type: "text/csv; charset=utf-8",
        fileName: exportName(team.slug, name, costs, "csv"),
      };
    });
  },
});
