import { allEvidenceFiles } from "@/app/t/[team]/sla/evidence-files";
import { writeWorkbook } from "@/app/t/[team]/sla.xlsx/write-workbook";
import { evidenceWorkbook } from "@/lib/files/evidence-tables";
import { exportName } from "@/lib/files/export-name";
import { rulesQuerySchema } from "@/lib/server/evidence-queries";
import { readQuery } from "@/lib/server/read-query";
import { teamRoute } from "@/lib/server/team-route";

export const dynamic = "force-dynamic";

/** All that the SLA page shows as a spreadsheet, a sheet a section. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { by, ...filter } = readQuery(request, rulesQuerySchema);
    const tables = await allEvidenceFiles(context, filter, by);
    const { from = null, to = null, asOf = team.today } = filter;
    return new Response(await writeWorkbook(evidenceWorkbook(tables)), {
      headers: {
        "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "content-disposition": `attachment; filename="${exportName(team.slug, "evidence", { from, to, asOf }, "xlsx")}"`,
        "cache-control": "private, no-cache",
      },
    });
  },
});
