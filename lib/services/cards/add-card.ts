import "server-only";
import type { Card } from "@/lib/cards/fields/card";
import { cardDateProblems } from "@/lib/cards/fields/card-rules";
import type { NewCard } from "@/lib/cards/fields/card-schema";
import { cardTimes } from "@/lib/cards/fields/card-times";
import { spellsAfter } from "@/lib/cards/history/card-spells";
import { invalidFields } from "@/lib/cards/problem";
import { type CardRow, newCardRow, storedValues } from "@/lib/db/card-row";
import { insertCard, setLastCardNumber } from "@/lib/db/cards";
import { dayNumberOrNull } from "@/lib/db/days";
import { insertSpells } from "@/lib/db/spells";
import type { Source } from "@/lib/db/write-team";
import { writeTeam } from "@/lib/db/write-team";
import { toCard, toKeys } from "@/lib/services/cards/card-names";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** Adds a card; answers it and the change that did. Throws a 422 Problem for unknown names and impossible dates. */
export async function addCard(
  context: ServiceContext & { source: Source },
  input: NewCard,
): Promise<Card & { revision: number }> {
  const { result, revision } = await writeTeam(
    { ...context, action: "create-card", request: input },
    async ({ tx, team: locked, record }) => {
      const team = await loadTeamInside(context, tx);
      const row = newRow(team, input, locked.lastCardNumber + 1);
      await insertCard(tx, team.id, row);
      await setLastCardNumber(tx, team.id, row.number);
      const spells = spellsAfter([], null, row, team.today);
      await insertSpells(tx, team.id, [{ cardNumber: row.number, spells }]);
      record("card", row.number, null, row);
      return toCard(team, row);
    },
  );
  return { ...result, revision };
}

/** The row of a new card; a 422 Problem for unknown names and impossible dates. */
export function newRow(team: LoadedTeam, input: NewCard, number: number): CardRow {
  const { typeId, ...keys } = toKeys(team, input);
  if (typeId === undefined) throw new Error("A new card has a type");
  const { title } = input;
  const row = newCardRow({ number, title, typeId, ...keys, ...storedValues(input) });
  const problems = cardDateProblems(row, team.today);
  if (problems.length > 0) throw invalidFields(problems);
  return { ...row, ...timesOf(team, row) };
}

/** The stored day counts of a card by its team's calendar. */
export function timesOf(
  team: LoadedTeam,
  row: Pick<CardRow, "prioritised" | "committed" | "released">,
): { cycleDays: number | null; leadDays: number | null } {
  return cardTimes(
    {
      prioritised: dayNumberOrNull(row.prioritised),
      committed: dayNumberOrNull(row.committed),
      released: dayNumberOrNull(row.released),
    },
    team.calendar,
  );
}
