import "server-only";
import { Problem } from "@/lib/cards/problem";
import type { CardRow } from "@/lib/db/card-row";
import { findCardsByNumber } from "@/lib/db/cards";
import { findEntityChanges } from "@/lib/db/change-records";
import { findSettingsChange } from "@/lib/db/settings-changes";
import { type Source, type TeamWrite, writeTeam } from "@/lib/db/write-team";
import { rewriteSpells, type SpellsSide, spellsPutBack } from "@/lib/services/cards/follow-spells";
import { undoCards, undoChange } from "@/lib/services/cards/undo-change";
import { putBackEntries, takeAwayEntries } from "@/lib/services/settings/undo-entries";
import { putBackTeam } from "@/lib/services/settings/undo-team";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** Changes that are of settings, with the cards that they touched; others are undone as changes of cards. */
const settingsActions = [
  ...["change-calendar", "rename-team", "archive-team", "unarchive-team"],
  ...["save-types", "save-sizes", "save-streams", "remove-type", "remove-size", "remove-stream"],
  ...["add-name", "rename-name", "add-marked-day", "edit-marked-day", "remove-marked-day"],
  ...["set-head-count", "remove-head-count"],
  ...["undo-settings"],
];

/**
 * Undoes one change, of settings or of cards: what it changed gets the values it had, later changes
 * of other things stay. A change of settings takes the cards along that it touched, such as those
 * of a merged type. One transaction, itself undoable. Throws a 404 Problem for an unknown change, a
 * 409 where what was cannot be any more.
 */
export async function undoAnyChange(
  context: ServiceContext & { source: Source; idempotencyKey?: string },
  revision: number,
  onlyCard?: number,
): Promise<{ cards: number; revision: number }> {
  const change = onlyCard === undefined ? await findSettingsChange(context.teamId, revision) : null;
  if (change === null || !settingsActions.includes(change.action)) {
    return undoChange(context, revision, onlyCard);
  }
  const { records } = change;
  const { result, revision: undo } = await writeTeam(
    { ...context, action: "undo-settings", undoes: revision, request: { revision } },
    async (write) => {
      const cards = await cardChanges(context.teamId, revision, write);
      if (records.length + cards.length === 0) throw nothingToUndo();
      // Cards get a type back only once it is there, and leave one before it goes.
      await putBackTeam(write, context, records);
      await putBackEntries(write, context, records);
      const team = await loadTeamInside(context, write.tx);
      const count = await undoCards(write, team, cards, revision);
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

/** A change's revision from an address; a 404 Problem for anything that is none. */
export function changeOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw nothingToUndo();
  return Number(text);
}

function nothingToUndo(): Problem {
  return new Problem({
    status: 404,
    code: "change-not-found",
    message: "There is no such change.",
  });
}
