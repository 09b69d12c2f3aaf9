import { hiddenWorkTables } from "@/app/t/[team]/hidden-work/[file]/write-table";
import { Problem } from "@/lib/cards/problem";
import { exportName } from "@/lib/files/export-name";
import { hiddenWorkFileSchema } from "@/lib/server/queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedResponse } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";

export const dynamic = "force-dynamic";

/** A table of the page as CSV: `days.csv`, `what-if.csv` … */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute<{ team: string; file: string }>(
  {
    GET: async ({ request, team, context, params }) => {
      const name = params.file.replace(/\.csv$/, "");
      const writeTable = name === params.file ? undefined : hiddenWorkTables.get(name);
      if (writeTable === undefined) {
        throw new Problem({
          status: 404,
          code: "no-such-file",
          message: `There is no ${params.file}. There is: ${[...hiddenWorkTables.keys()].map((one) => `${one}.csv`).join(", ")}.`,
        });
      }
      const query = readQuery(request, hiddenWorkFileSchema);
      return taggedResponse(request, team, async () => ({
        body: await writeTable({ ...context, team }, query),
        type: "text/csv; charset=utf-8",
        fileName: exportName(
          team.slug,
          `hidden-work-${name}`,
          { from: query.from ?? null, to: query.to ?? null, asOf: query.asOf ?? team.today },
          "csv",
        ),
      }));
    },
  },
);
