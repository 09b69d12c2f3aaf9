import "server-only";
import { findCards } from "@/lib/db/cards";
import { type CsvSeparator, csvStyleOf, writeCsv } from "@/lib/files/write-csv";
import { toCard } from "@/lib/services/cards/card-names";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

const columns = [
  ["Number", "number"],
  ["Title", "title"],
  ["Reference", "reference"],
  ["URL", "url"],
  ["Type", "type"],
  ["Kind", "kind"],
  ["Size", "size"],
  ["Client", "client"],
  ["Class of service", "classOfService"],
  ["Labels", "labels"],
  ["Stream", "stream"],
  ["Prioritised", "prioritised"],
  ["Committed", "committed"],
  ["Released", "released"],
  ["Promised", "promised"],
  ["Cancelled", "cancelled"],
  ["Cycle days", "cycleDays"],
  ["Lead days", "leadDays"],
  ["Left out because", "excludedReason"],
  ["Notes", "notes"],
] as const;

const cardsAtOnce = 5_000;

/** All cards of a team as CSV, by number; those in the bin are left out. */
export async function exportCards(
  context: ServiceContext,
  separator?: CsvSeparator,
): Promise<string> {
  const team = await loadTeam(context);
  const rows: (string | number | null)[][] = [];
  for (let after = 0; ; ) {
    const part = await findCards(team.id, { afterNumber: after, limit: cardsAtOnce });
    for (const row of part) {
      const card = toCard(team, row);
      rows.push(columns.map(([, field]) => card[field]));
    }
    const last = part.at(-1);
    if (!last || part.length < cardsAtOnce) break;
    after = last.number;
  }
  return writeCsv(
    columns.map(([heading]) => heading),
    rows,
    csvStyleOf(separator),
  );
}
