import "server-only";
import type { Card } from "@/lib/cards/fields/card";
import { cardDateProblems } from "@/lib/cards/fields/card-rules";
import type { Spell } from "@/lib/cards/history/card-spells";
import { spellsAfter } from "@/lib/cards/history/card-spells";
import { invalidFields, Problem } from "@/lib/cards/problem";
import type { IsoDay } from "@/lib/dates/day";
import { findCardChanges } from "@/lib/db/card-changes";
import type { CardRow } from "@/lib/db/card-row";
import { getCardRow, updateCard } from "@/lib/db/cards";
import type { Database } from "@/lib/db/client";
import { findSpells } from "@/lib/db/spells";
import { type Source, writeTeam } from "@/lib/db/write-team";
import { timesOf } from "@/lib/services/cards/add-card";
import { toCard } from "@/lib/services/cards/card-names";
import { rewriteSpells } from "@/lib/services/cards/follow-spells";
import { cardGone } from "@/lib/services/cards/get-card";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type MoveContext = ServiceContext & { source: Source };
/** The card as it is now, and the change that made it so, by which it can be undone. */
export type MovedCard = Card & { revision: number };

/** What a move makes of a card; it throws a 409 Problem where the card is not in place for it. */
export type CardMove = {
  action: string;
  number: number;
  /** What was asked, its version among it */
  request: { version?: number | undefined };
  /** The day from which it holds; today if absent */
  on?: IsoDay | undefined;
  change: (row: CardRow, team: LoadedTeam, spells: Spell[]) => Partial<CardRow>;
  /** In place of what follows from the card's own change */
  spells?: (spells: Spell[], team: LoadedTeam) => Spell[];
};

/**
 * Changes a card by one move of the wall. Throws a 404 Problem when it is gone, a 409 that says what
 * happened when somebody changed it since the version that was seen, a 422 for impossible days.
 */
export async function moveCard(context: MoveContext, move: CardMove): Promise<MovedCard> {
  const { action, number, request } = move;
  const { result, revision } = await writeTeam(
    { ...context, action, request: { number, ...request } },
    async (write) => {
      const { tx } = write;
      const team = await loadTeamInside(context, tx);
      const before = await getCardRow(team.id, number, tx);
      if (!before) throw cardGone(number);
      if (request.version !== undefined && request.version !== before.version) {
        throw await movedMeanwhile(team, before, tx);
      }
      const given = move.change(before, team, await findSpells(team.id, number, tx));
      const row: CardRow = { ...before, ...given, version: before.version + 1 };
      const problems = cardDateProblems(row, team.today);
      if (problems.length > 0) throw invalidFields(problems);
      const after = { ...row, ...timesOf(team, row) };
      await updateCard(tx, team.id, after);
      await rewriteSpells(write, team, [{ before, after }], (spells) =>
        move.spells
          ? move.spells(spells, team)
          : spellsAfter(spells, before, after, move.on ?? team.today),
      );
      write.record("card", number, before, after);
      return toCard(team, after);
    },
  );
  return { ...result, revision };
}

/** A 409 that says who changed a card first, where it is now and what was not done. */
export async function movedMeanwhile(
  team: LoadedTeam,
  current: CardRow,
  tx: Database,
  notDone = "Your move was not made",
): Promise<Problem> {
  const [last] = await findCardChanges(team.id, current.number, tx);
  const who = last ? `${last.actor} changed card ${current.number} first` : "It was changed first";
  return new Problem({
    status: 409,
    code: "card-changed",
    message: `${who}: it is now ${placeOf(team, current)}. ${notDone}; look again and repeat it if it still fits.`,
    extra: { current: toCard(team, current) },
  });
}

function placeOf(team: LoadedTeam, row: CardRow): string {
  if (row.released !== null) return "released";
  if (row.cancelled !== null) return "cancelled";
  if (row.committed === null) return "in the queue";
  const stream = team.streams.find((one) => one.id === row.streamId);
  return stream ? `in progress in ${stream.name}` : "in progress";
}

/** A 409 that says why a card cannot make a move. */
export function notInPlace(code: string, message: string): Problem {
  return new Problem({ status: 409, code, message });
}

/** Refuses a card that is released or cancelled. */
export function refuseEnded(row: CardRow): void {
  if (row.released !== null) {
    throw notInPlace("already-released", `Card ${row.number} is released. Reopen it first.`);
  }
  if (row.cancelled !== null) {
    throw notInPlace("already-cancelled", `Card ${row.number} is cancelled. Reopen it first.`);
  }
}
