import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { EvidenceTable } from "@/lib/files/evidence-tables";
import { exportName } from "@/lib/files/export-name";
import { type CsvSeparator, csvStyleOf, writeCsv } from "@/lib/files/write-csv";
import { type Reading, taggedResponse } from "@/lib/server/tagged-response";

/** A table of the evidence as a CSV file named after team, content and period. */
export function csvResponse(
  reading: Reading,
  { separator, ...filter }: CardFilter & { separator?: CsvSeparator | undefined },
  what: string,
  load: () => Promise<EvidenceTable>,
): Promise<Response> {
  return taggedResponse(reading, async () => {
    const { team } = reading;
    const { headings, rows } = await load();
    const { from = null, to = null, asOf = team.today } = filter;
    return {
      body: writeCsv(headings, rows, csvStyleOf(separator)),
      type: "text/csv; charset=utf-8",
      fileName: exportName(team.slug, what, { from, to, asOf }, "csv"),
    };
  });
}
