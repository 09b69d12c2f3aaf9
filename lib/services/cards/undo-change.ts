import "server-only";
import { setBinned } from "@/lib/db/bin";
import type { CardRow } from "@/lib/db/card-row";
import { cardsFrom, findCardsByNumber } from "@/lib/db/cards";
import { type EntityChange, findEntityChanges } from "@/lib/db/change-records";
import { updateCards } from "@/lib/db/insert-cards";
import { type Source, type TeamWrite, writeTeam } from "@/lib/db/write-team";
import { cardAsBefore } from "@/lib/services/cards/card-as-before";
import { restoreSpells } from "@/lib/services/cards/follow-spells";
import { movedMeanwhile } from "@/lib/services/cards/move-card";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { cannotUndo, changeGone } from "@/lib/services/team/undo-problems";

const cardsAtOnce = 1_000;

/**
 * Undoes what one change did to cards, or to one card: the fields that it changed get the values
 * they had, later changes of other fields stay; added cards go into the bin, binned ones come out.
 * One transaction, itself undoable. Throws a 404 Problem for an unknown change, a 409 where what
 * was cannot be any more or, if asked, where a card was changed since.
 */
export async function undoChange(
  context: ServiceContext & { source: Source },
  revision: number,
  onlyCard?: number,
  unlessChangedSince = false,
): Promise<{ cards: number; revision: number }> {
  const { result, revision: undo } = await writeTeam(
    { ...context, action: "undo-change", undoes: revision, request: { revision, onlyCard } },
    async (write) => {
      const team = await loadTeamInside(context, write.tx);
      const all = await findEntityChanges<CardRow>(
        team.id,
        revision,
        "card",
        (row) => row.number,
        write.tx,
      );
      const changes = all.filter((change) => onlyCard === undefined || change.id === onlyCard);
      if (changes.length === 0) throw changeGone();
      if (unlessChangedSince) await refuseChanged(write, team, changes);
      return { cards: await undoCards(write, team, changes, revision) };
    },
  );
  return { ...result, revision: undo };
}

/**
 * Undoes inside a write what a change did to cards; answers how many. Fields of cards in the bin
 * are put back where asked, and they stay in it.
 */
export async function undoCards(
  write: TeamWrite,
  team: LoadedTeam,
  changes: EntityChange<CardRow>[],
  revision: number,
  inBinToo = false,
): Promise<number> {
  const undone: Undone[] = [];
  for (let start = 0; start < changes.length; start += cardsAtOnce) {
    undone.push(
      ...(await undoPart(
        ...([write, team, changes.slice(start, start + cardsAtOnce), revision] as const),
        inBinToo,
      )),
    );
  }
  await write.recordSet("card", undone);
  return undone.length;
}

async function refuseChanged(
  write: TeamWrite,
  team: LoadedTeam,
  changes: EntityChange<CardRow>[],
): Promise<void> {
  const versions = new Map(changes.map(({ id, after }) => [id, after?.version]));
  const numbers = [...versions.keys()];
  const rows = await findCardsByNumber(write.tx, team.id, numbers, { binnedAt: null });
  const changed = rows.find((row) => row.version !== versions.get(row.number));
  if (changed) {
    throw await movedMeanwhile(team, changed, write.tx, "The earlier move was not undone");
  }
}

type Undone = { id: number; before: CardRow | null; after: CardRow | null };

async function undoPart(
  write: TeamWrite,
  team: LoadedTeam,
  changes: EntityChange<CardRow>[],
  revision: number,
  inBinToo: boolean,
): Promise<Undone[]> {
  const { tx } = write;
  const numbers = { in: changes.map((change) => change.id) };
  const outside = await cardsFrom(tx, { teamId: team.id, number: numbers, binnedAt: null });
  const inside = await cardsFrom(tx, {
    teamId: team.id,
    number: numbers,
    binnedAt: { not: null },
  });
  const current = new Map(outside.map((row) => [row.number, row]));
  const binned = new Map(inside.map((row) => [row.number, row]));

  const intoBin: Undone[] = [];
  const outOfBin: Undone[] = [];
  const restored: { id: number; before: CardRow; after: CardRow }[] = [];
  for (const change of changes) {
    const row = current.get(change.id);
    const kept = binned.get(change.id);
    if (change.before === null) {
      if (row) intoBin.push({ id: change.id, before: row, after: null });
    } else if (change.after === null) {
      if (kept) outOfBin.push({ id: change.id, before: null, after: kept });
    } else {
      const stored = row ?? (inBinToo ? kept : undefined);
      if (stored === undefined) continue;
      const after = cardAsBefore(team, stored, change, "refuse", (reason) =>
        cannotUndo(`card ${stored.number}: ${reason} Edit the card instead.`),
      );
      restored.push({ id: change.id, before: stored, after });
    }
  }
  await setBinned(tx, team.id, idsOf(intoBin), true);
  await setBinned(tx, team.id, idsOf(outOfBin), false);
  await updateCards(
    tx,
    team.id,
    restored.map(({ after }) => after),
  );
  await restoreSpells(write, team, restored, revision);
  return [...intoBin, ...outOfBin, ...restored].sort((a, b) => a.id - b.id);
}

function idsOf(list: readonly { id: number }[]): number[] {
  return list.map((one) => one.id);
}
