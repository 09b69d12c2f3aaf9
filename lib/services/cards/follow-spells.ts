import "server-only";
import { isDeepStrictEqual } from "node:util";
import { type Spell, spellsAfter } from "@/lib/cards/history/card-spells";
import type { CardRow } from "@/lib/db/card-row";
import { findEntityChanges } from "@/lib/db/change-records";
import { findSpellsOfCards, replaceSpells } from "@/lib/db/spells";
import type { TeamWrite } from "@/lib/db/write-team";
import { timesOf } from "@/lib/services/cards/add-card";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

export type FollowedCard = { before: CardRow; after: CardRow };
/** How a change record keeps the spells of a card */
export type SpellsSide = { number: number; spells: Spell[] };

/** Brings the spells of changed cards up to date, and records those that differ. */
export async function followSpells(
  write: TeamWrite,
  team: LoadedTeam,
  changes: readonly FollowedCard[],
): Promise<void> {
  await rewriteSpells(write, team, changes, (spells, { before, after }) =>
    spellsAfter(spells, before, after, team.today),
  );
}

/**
 * The same for cards that get back what a change took from them: where nothing has touched their
 * spells since, they are as they were before that change.
 */
export async function restoreSpells(
  write: TeamWrite,
  team: LoadedTeam,
  changes: readonly FollowedCard[],
  undoneRevision: number,
): Promise<void> {
  const records = await findEntityChanges<SpellsSide>(
    team.id,
    undoneRevision,
    "spells",
    (side) => side.number,
    write.tx,
  );
  const recorded = new Map(records.map((record) => [record.id, record]));
  await rewriteSpells(write, team, changes, (spells, { before, after }) => {
    const asBefore = spellsPutBack(spells, recorded.get(after.number));
    if (asBefore) return asBefore;
    // A release that is taken back was a mistake, not a passage that ended in a reopening.
    const released = after.released === null ? null : before.released;
    return spellsAfter(spells, { ...before, released }, after, team.today);
  });
}

/** The spells from before a change, where nothing has touched them since; else null. */
export function spellsPutBack(
  current: readonly Spell[],
  record: { before: SpellsSide | null; after: SpellsSide | null } | undefined,
): Spell[] | null {
  if (!record || !isSameStretch(current, record.after?.spells ?? [])) return null;
  return record.before?.spells ?? [];
}

/** Gives changed cards the spells that a function says, and records those that differ. */
export async function rewriteSpells(
  write: TeamWrite,
  team: LoadedTeam,
  changes: readonly FollowedCard[],
  spellsOf: (spells: Spell[], change: FollowedCard) => Spell[],
): Promise<void> {
  const stored = await findSpellsOfCards(
    team.id,
    changes.map(({ after }) => after.number),
    write.tx,
  );
  const rewritten = changes.flatMap((change) => {
    const { number } = change.after;
    const before = stored.get(number) ?? [];
    const after = spellsOf(before, change).map((spell) => retimed(team, change.after, spell));
    return isDeepStrictEqual(before, after) ? [] : [{ number, before, after }];
  });
  await replaceSpells(
    write.tx,
    team.id,
    rewritten.map(({ number, after }) => ({ cardNumber: number, spells: after })),
  );
  await write.recordSet(
    "spells",
    rewritten
      .sort((a, b) => a.number - b.number)
      .map(({ number, before, after }) => ({
        id: number,
        before: { number, spells: before },
        after: { number, spells: after },
      })),
  );
}

/** A past release counts its days from the commit day as it now stands, as a recount does. */
function retimed(team: LoadedTeam, card: CardRow, spell: Spell): Spell {
  if (spell.kind !== "released") return spell;
  const { prioritised, committed } = card;
  const isAfterCommit = committed !== null && committed <= spell.fromOn;
  return {
    ...spell,
    ...timesOf(team, {
      prioritised,
      committed: isAfterCommit ? committed : null,
      released: spell.fromOn,
    }),
  };
}

function isSameStretch(one: readonly Spell[], other: readonly Spell[]): boolean {
  const stretches = (spells: readonly Spell[]) =>
    spells.map(({ id, kind, fromOn, toOn, streamId }) => [id, kind, fromOn, toOn, streamId]);
  return isDeepStrictEqual(stretches(one), stretches(other));
}
