import type { CardRow } from "@/lib/db/card-row";
import { updateCards } from "@/lib/db/insert-cards";
import type { TeamWrite } from "@/lib/db/write-team";

/** Changes cards inside a write because a name of the team's lists changed, and records them. */
export async function changeCards(
  { tx, recordSet }: TeamWrite,
  teamId: number,
  rows: CardRow[],
  change: (row: CardRow) => CardRow,
) {
  const changes = rows.map((before) => ({
    id: before.number,
    before,
    after: { ...change(before), version: before.version + 1 },
  }));
  await updateCards(
    tx,
    teamId,
    changes.map(({ after }) => after),
  );
  await recordSet("card", changes);
}
