import { writeWorkbook } from "@/app/t/[team]/sla.xlsx/write-workbook";
import { filterWords } from "@/lib/cards/filter/filter-words";
import { exportName, slaFileName } from "@/lib/files/export-name";
import { slaWorkbook } from "@/lib/files/sla-workbook";
import { slaFileQuerySchema } from "@/lib/server/queries";
import { readQuery } from "@/lib/server/read-query";
import { teamRoute } from "@/lib/server/team-route";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";

export const dynamic = "force-dynamic";

/** The SLA table of the page as a spreadsheet. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { by, compare, ...filter } = readQuery(request, slaFileQuerySchema);
    const table = await loadSlaTable(context, by, filter, { compare });
    const bytes = await writeWorkbook(
      slaWorkbook(table, {
        teamName: team.name,
        timeZone: team.timeZone,
        holidays: team.holidays,
        filters: filterWords(filter),
      }),
    );
    return new Response(bytes, {
      headers: {
        "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "content-disposition": `attachment; filename="${exportName(team.slug, slaFileName(table), table, "xlsx")}"`,
        "cache-control": "private, no-cache",
      },
    });
  },
});
