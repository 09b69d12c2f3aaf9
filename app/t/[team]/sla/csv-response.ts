import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { EvidenceTable } from "@/lib/files/evidence-tables";
import { exportName } from "@/lib/files/export-name";
import { type CsvSeparator, csvStyleOf, writeCsv } from "@/lib/files/write-csv";
import { taggedResponse } from "@/lib/server/tagged-response";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** A table of the evidence as a CSV file named after team, content and period. */
export function csvResponse(
  request: Request,
  team: LoadedTeam,
  { separator, ...filter }: CardFilter & { separator?: CsvSeparator | undefined },
  what: string,
  load: () => Promise<EvidenceTable>,
): Promise<Response> {
  return taggedResponse(request, team, async () => {
    const { headings, rows } = await load();
    const { from = null, to = null, asOf = team.today } = filter;
    return {
      body: writeCsv(headings, rows, csvStyleOf(separator)),
      type: "text/csv; charset=utf-8",
      fileName: exportName(team.slug, what, { from, to, asOf }, "csv"),
    };
  });
}
