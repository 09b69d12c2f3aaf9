import "server-only";
import type { Card } from "@/lib/cards/fields/card";
import { type CardField, cardFields, shortLabelOf } from "@/lib/cards/fields/card-fields";
import { findCardRows } from "@/lib/db/cards";
import { type CsvSeparator, csvStyleOf, writeCsv } from "@/lib/files/write-csv";
import { toCard } from "@/lib/services/cards/card-names";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** What is worked out stands behind what it is worked out from. */
const behind: Partial<Record<CardField, (readonly [heading: string, of: keyof Card])[]>> = {
  type: [["Kind", "kind"]],
  cancelled: [
    ["Cycle days", "cycleDays"],
    ["Lead days", "leadDays"],
  ],
};

const columns: readonly (readonly [heading: string, of: keyof Card])[] = [
  ["Number", "number"],
  ...cardFields.flatMap((field) => [
    [shortLabelOf(field), field] as const,
    ...(behind[field] ?? []),
  ]),
];

const cardsAtOnce = 5_000;

/** All cards of a team as CSV, by number; those in the bin are left out. */
export async function exportCards(
  context: ServiceContext,
  separator?: CsvSeparator | undefined,
): Promise<string> {
  const team = await loadTeam(context);
  const rows: (string | number | null)[][] = [];
  for (let after = 0; ; ) {
    const part = await findCardRows(team.id, { afterNumber: after, limit: cardsAtOnce });
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
