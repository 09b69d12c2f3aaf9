import { exportName, slaFileName } from "@/lib/files/export-name";
import { slaTableCsv } from "@/lib/files/sla-table-csv";
import { slaCsvQuerySchema } from "@/lib/server/queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedResponse } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { by, compare, total, separator, ...filter } = readQuery(request, slaCsvQuerySchema);
    return taggedResponse({ request, team, context }, async () => {
      const table = await loadSlaTable(context, by, filter, { compare });
      return {
        body: slaTableCsv(table, { total, separator }),
        type: "text/csv; charset=utf-8",
        fileName: exportName(team.slug, slaFileName(table), table, "csv"),
      };
    });
  },
});
