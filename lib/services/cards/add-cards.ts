import "server-only";
import { z } from "zod";
import { type NewCard, newCardSchema } from "@/lib/cards/fields/card-schema";
import { spellsAfter } from "@/lib/cards/history/card-spells";
import { setLastCardNumber } from "@/lib/db/cards";
import { insertCards } from "@/lib/db/insert-cards";
import { insertSpells } from "@/lib/db/spells";
import { type Source, writeTeam } from "@/lib/db/write-team";
import { newRow } from "@/lib/services/cards/add-card";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

export const newCardsSchema = z
  .array(newCardSchema)
  .min(1, { error: "Write at least one title." })
  .max(500, { error: "At most 500 cards at once; import a file for more." });

/** Adds several cards in one transaction, in their order. Throws a 422 Problem where one cannot be. */
export async function addCards(
  context: ServiceContext & { source: Source },
  inputs: NewCard[],
): Promise<{ first: number; last: number; revision: number }> {
  const { result, revision } = await writeTeam(
    { ...context, action: "create-cards", request: inputs },
    async ({ tx, team: locked, recordSet }) => {
      const team = await loadTeamInside(context, tx);
      const rows = inputs.map((input, index) =>
        newRow(team, input, locked.lastCardNumber + 1 + index),
      );
      await insertCards(tx, team.id, rows);
      const last = locked.lastCardNumber + rows.length;
      await setLastCardNumber(tx, team.id, last);
      await insertSpells(
        tx,
        team.id,
        rows.map((row) => ({
          cardNumber: row.number,
          spells: spellsAfter([], null, row, team.today),
        })),
      );
      await recordSet(
        "card",
        rows.map((after) => ({ id: after.number, before: null, after })),
      );
      return { first: locked.lastCardNumber + 1, last };
    },
  );
  return { ...result, revision };
}
