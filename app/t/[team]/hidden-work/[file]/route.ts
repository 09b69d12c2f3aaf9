import { hiddenWorkTables } from "@/app/t/[team]/hidden-work/[file]/page-tables";
import { writeWorkbook } from "@/app/t/[team]/sla.xlsx/write-workbook";
import { Problem } from "@/lib/cards/problem";
import { exportName } from "@/lib/files/export-name";
import { tableCsv, tableSheet } from "@/lib/files/plain-table";
import { hiddenWorkFileSchema } from "@/lib/server/queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedResponse } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";

export const dynamic = "force-dynamic";

const workbook = "all.xlsx";

/** A table of the page as CSV, `days.csv`, `what-if.csv` …, or all of them as a spreadsheet. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute<{ team: string; file: string }>(
  {
    GET: async ({ request, team, context, params: { file } }) => {
      const name = file.replace(/\.csv$/, "");
      const loadTable = name === file ? undefined : hiddenWorkTables.get(name);
      if (loadTable === undefined && file !== workbook) throw unknownFile(file);
      const { separator, ...query } = readQuery(request, hiddenWorkFileSchema);
      const reading = { ...context, team };
      const period = {
        from: query.from ?? null,
        to: query.to ?? null,
        asOf: query.asOf ?? team.today,
      };
      if (loadTable !== undefined) {
        return taggedResponse({ request, team, context }, async () => ({
          body: tableCsv(await loadTable(reading, query), separator),
          type: "text/csv; charset=utf-8",
          fileName: exportName(team.slug, `hidden-work-${name}`, period, "csv"),
        }));
      }
      const sheets = await Promise.all(
        [...hiddenWorkTables].map(async ([one, load]) =>
          tableSheet(one, await load(reading, query)),
        ),
      );
      return new Response(await writeWorkbook(sheets), {
        headers: {
          "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "content-disposition": `attachment; filename="${exportName(team.slug, "hidden-work", period, "xlsx")}"`,
          "cache-control": "private, no-cache",
        },
      });
    },
  },
);

function unknownFile(file: string): Problem {
  const names = [...[...hiddenWorkTables.keys()].map((name) => `${name}.csv`), workbook];
  return new Problem({
    status: 404,
    code: "no-such-file",
    message: `There is no ${file}. There is: ${names.join(", ")}.`,
  });
}
