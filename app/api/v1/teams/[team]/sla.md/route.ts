import { filterWords } from "@/lib/cards/filter/filter-words";
import { exportName, slaFileName } from "@/lib/files/export-name";
import { slaTableMarkdown } from "@/lib/files/sla-table-markdown";
import { slaFileQuerySchema } from "@/lib/server/queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedResponse } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { by, compare, ...filter } = readQuery(request, slaFileQuerySchema);
    return taggedResponse({ request, team, context }, async () => {
      const table = await loadSlaTable(context, by, filter, { compare });
      return {
        body: slaTableMarkdown(team.name, table, {
          filters: filterWords(filter),
          holidays: team.holidays.length,
        }),
        type: "text/markdown; charset=utf-8",
        fileName: exportName(team.slug, slaFileName(table), table, "md"),
      };
    });
  },
});
