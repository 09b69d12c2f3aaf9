import { writeWorkbook } from "@/app/t/[team]/sla.xlsx/write-workbook";
import {
  asNumber,
  budgetsTable,
  costCardsTable,
  costMonthsTable,
  ratesTable,
} from "@/lib/files/cost-tables";
import { exportName } from "@/lib/files/export-name";
import { tableSheet } from "@/lib/files/plain-table";
import { costsQuerySchema } from "@/lib/server/cost-queries";
import { readQuery } from "@/lib/server/read-query";
import { teamRoute } from "@/lib/server/team-route";
import { listDayRates } from "@/lib/services/costs/day-rates";
import { loadCosts } from "@/lib/services/costs/load-costs";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const view = readQuery(request, costsQuerySchema);
    const reading = { ...context, team };
    const costs = await loadCosts(reading, view);
    const rates = await listDayRates(reading);
    const bytes = await writeWorkbook([
      tableSheet("Months", costMonthsTable(costs, asNumber)),
      tableSheet("Cards", costCardsTable(costs, asNumber)),
      tableSheet("Budgets", budgetsTable(costs, asNumber)),
      tableSheet("Rates", ratesTable(rates, costs.currency, asNumber)),
    ]);
    return new Response(bytes, {
      headers: {
        "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "content-disposition": `attachment; filename="${exportName(team.slug, "costs", costs, "xlsx")}"`,
        "cache-control": "private, no-cache",
      },
    });
  },
});
