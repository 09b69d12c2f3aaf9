import "server-only";
import type { CardRow } from "@/lib/db/card-row";
import { findCardsByNumber } from "@/lib/db/cards";
import { findEntityChanges } from "@/lib/db/change-records";
import { findSettingsRecords } from "@/lib/db/settings-changes";
import { type Source, type TeamWrite, writeTeam } from "@/lib/db/write-team";
import { rewriteSpells, type SpellsSide, spellsPutBack } from "@/lib/services/cards/follow-spells";
import { undoCards } from "@/lib/services/cards/undo-change";
import { putBackCosts } from "@/lib/services/costs/put-back-costs";
import { putBackEntries, takeAwayEntries } from "@/lib/services/settings/undo-entries";
import { putBackTeam } from "@/lib/services/settings/undo-team";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { changeGone } from "@/lib/services/team/undo-problems";

/** Changes that are of settings, with the cards that they touched. */
export const settingsActions: readonly string[] = [
  ...["change-calendar", "rename-team", "archive-team", "unarchive-team"],
  ...["save-types", "save-sizes", "save-streams", "remove-type", "remove-size", "remove-stream"],
  ...["add-name", "rename-name", "add-marked-day", "edit-marked-day", "remove-marked-day"],
  ...["set-head-count", "remove-head-count"],
  ...["undo-settings"],
];

/**
 * Undoes one change of settings or costs: what it changed gets the values it had, later changes of
 * other things stay. It takes along what it touched, such as the cards of a merged type or the
 * rates of a renamed client. One transaction, itself undoable. Throws a 404 Problem for an unknown
 * change, a 409 where what was cannot be any more.
 */
export async function undoSettings(
  context: ServiceContext & {
    source: Source;
    idempotencyKey?: string | undefined;
    undoneAction?: string | undefined;
  },
  revision: number,
): Promise<{ cards: number; revision: number }> {
  const { result, revision: undo } = await writeTeam(
    { ...context, action: "undo-settings", undoes: revision, request: { revision } },
    async (write) => {
      const records = await findSettingsRecords(context.teamId, revision, write.tx);
      const cards = await cardChanges(context.teamId, revision, write);
      const costs = await putBackCosts(write, context.teamId, revision);
      if (records.length + cards.length + costs === 0) throw changeGone();
      // Cards get a type back only once it is there, and leave one before it goes.
      await putBackTeam(write, context, records);
      await putBackEntries(write, context, records);
      const team = await loadTeamInside(context, write.tx);
      const count = await undoCards(write, team, cards, revision, true);
      await putBackSpells(write, context, revision, new Set(cards.map((card) => card.id)));
      await takeAwayEntries(write, context, records);
      return { cards: count };
    },
  );
  return { ...result, revision: undo };
}

function cardChanges(teamId: number, revision: number, { tx }: TeamWrite) {
  return findEntityChanges<CardRow>(teamId, revision, "card", (row) => row.number, tx);
}

/** Past spells of cards that the change left as they are otherwise, such as those of a removed stream. */
async function putBackSpells(
  write: TeamWrite,
  context: ServiceContext,
  revision: number,
  done: ReadonlySet<number>,
): Promise<void> {
  const { teamId } = context;
  const spells = await findEntityChanges<SpellsSide>(
    ...([teamId, revision, "spells", (side: SpellsSide) => side.number, write.tx] as const),
  );
  const records = new Map(
    spells.filter(({ id }) => !done.has(id)).map((record) => [record.id, record]),
  );
  const rows = await findCardsByNumber(write.tx, teamId, [...records.keys()]);
  const team = await loadTeamInside(context, write.tx);
  const changes = rows.map((row) => ({ before: row, after: row }));
  await rewriteSpells(write, team, changes, (current, { after }) => {
    return spellsPutBack(current, records.get(after.number)) ?? current;
  });
}
