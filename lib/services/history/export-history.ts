import "server-only";
import { placeName } from "@/lib/cards/history/change-place";
import type { HistoryFilter } from "@/lib/cards/history/history-filter";
import { requireRole } from "@/lib/cards/people/actor";
import { type CsvCell, type CsvSeparator, csvStyleOf, writeCsv } from "@/lib/files/write-csv";
import { type HistoryChange, loadHistory } from "@/lib/services/history/load-history";
import type { ServiceContext } from "@/lib/services/team/service-context";

const headings = ["revision", "at", "by", "from", "page", "card", "about", "change", "undoes"];
const atOnce = 200;

/** All changes that a filter asks for as CSV, in pieces: a row for each thing that a change touched. */
export async function* exportHistory(
  context: ServiceContext,
  filter: HistoryFilter,
  separator?: CsvSeparator | undefined,
): AsyncGenerator<string> {
  requireRole(context, "viewer");
  const style = csvStyleOf(separator);
  let before: number | undefined;
  yield writeCsv(headings, [], style);
  do {
    const page = await loadHistory(context, filter, { before, limit: atOnce });
    const lines = page.changes.flatMap(rowsOf);
    yield writeCsv(null, lines, { ...style, hasBom: false });
    before = page.nextBefore ?? undefined;
  } while (before !== undefined);
}

function rowsOf({ revision, at, actor, source, place, lines, undoes }: HistoryChange): CsvCell[][] {
  return lines.map(({ card, subject, sentences }) => [
    ...[revision, at.toISOString(), actor, source, placeName(place)],
    ...[card, subject, sentences.join("; "), undoes],
  ]);
}
