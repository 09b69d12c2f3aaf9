import { cardDateProblems } from "@/lib/cards/fields/card-rules";
import type { Problem } from "@/lib/cards/problem";
import type { CardRow } from "@/lib/db/card-row";
import type { EntityChange } from "@/lib/db/change-records";
import { timesOf } from "@/lib/services/cards/add-card";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { withOldValues } from "@/lib/services/team/with-old-values";

/**
 * A card with the fields that a change set as they were before it; later changes of other fields
 * stay. Where its type, size or stream of then is gone, the undo is refused or the card keeps the
 * one it has. Throws what `refuse` makes of the reason, also where its days would contradict others.
 */
export function cardAsBefore(
  team: LoadedTeam,
  current: CardRow,
  { before, after }: EntityChange<CardRow>,
  whereGone: "refuse" | "keep",
  refuse: (reason: string) => Problem,
): CardRow {
  const row = before && after ? withOldValues(current, before, after) : { ...current };
  for (const column of goneLists(team, row)) {
    if (whereGone === "refuse") throw refuse("its type, size or stream is gone.");
    Object.assign(row, { [column]: current[column] });
  }
  const [problem] = cardDateProblems(row, team.today);
  if (problem) throw refuse(problem.message);
  return { ...row, ...timesOf(team, row), version: current.version + 1 };
}

/** The columns that name an entry which the team's lists no longer have. */
function goneLists(team: LoadedTeam, row: CardRow) {
  const lists = { typeId: team.types, sizeId: team.sizes, streamId: team.streams };
  return (["typeId", "sizeId", "streamId"] as const).filter(
    (column) => row[column] !== null && !lists[column].some(({ id }) => id === row[column]),
  );
}
