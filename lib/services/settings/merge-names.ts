import "server-only";
import { nameKey } from "@/lib/cards/fields/name-key";
import { invalidFields, Problem } from "@/lib/cards/problem";
import { findLastListId } from "@/lib/db/card-changes";
import type { CardRow } from "@/lib/db/card-row";
import { cardsFrom, findCardsByNumber } from "@/lib/db/cards";
import { findCardsOfStream, replaceListedNames } from "@/lib/db/edit-lists";
import { updateCards } from "@/lib/db/insert-cards";
import { findListedNames, type NameListKey } from "@/lib/db/listed-names";
import { type Source, type TeamWrite, writeTeam } from "@/lib/db/write-team";
import { rewriteSpells } from "@/lib/services/cards/follow-spells";
import { renameClientOfCosts } from "@/lib/services/costs/rename-client";
import { anyList } from "@/lib/services/settings/team-lists";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

type Context = ServiceContext & { source: Source; idempotencyKey?: string };

/** The change that was made; null where there was nothing to change. */
type Saved = { revision: number | null };

const mergeableLists = ["type", "size", "stream"] as const;
export type MergeableList = (typeof mergeableLists)[number];

const columns = { type: "typeId", size: "sizeId", stream: "streamId" } as const;

/**
 * Removes a type, size or stream; its cards, those in the bin too, get the replacement: another
 * entry, or "none" for a size or stream. One in use needs a replacement (a 422 Problem).
 */
export async function removeFromList(
  context: Context,
  list: MergeableList,
  id: number,
  replacement: number | "none" | null,
): Promise<Saved> {
  const { revision } = await writeTeam(
    { ...context, action: `remove-${list}`, request: { list, id, replacement } },
    async (write) => {
      const { tx } = write;
      const team = await loadTeamInside(context, tx);
      const known = anyList(list).rowsOf(team);
      const removed = known.find((one) => one.id === id);
      const other = typeof replacement === "number" ? replacement : null;
      const isKnown = other === null || known.some((one) => one.id === other);
      if (!removed || !isKnown) throw gone();
      if (other === id) throw itself(list);
      const column = columns[list];
      const rows = await cardsFrom(tx, { teamId: team.id, [column]: id });
      const isNeeded = rows.length > 0 || (list === "type" && known.length === 1);
      const isGiven = list === "type" ? other !== null : replacement !== null;
      if (isNeeded && !isGiven) throw needsReplacement(list, removed.name, rows.length);
      await changeCards(write, team.id, rows, (row) => ({ ...row, [column]: other }));
      if (list === "stream") await moveSpells(write, team, id, other);
      await anyList(list).remove(tx, team.id, id);
      write.record(list, id, removed, null);
      return { cards: rows.length };
    },
  );
  return { revision };
}

/** Spells of a stream that goes belong to its replacement, or to none. */
async function moveSpells(write: TeamWrite, team: LoadedTeam, from: number, to: number | null) {
  const numbers = await findCardsOfStream(write.tx, team.id, from);
  const rows = await findCardsByNumber(write.tx, team.id, numbers);
  const changes = rows.map((row) => ({ before: row, after: row }));
  await rewriteSpells(write, team, changes, (spells) =>
    spells.map((spell) => (spell.streamId === from ? { ...spell, streamId: to } : spell)),
  );
}

const textColumns = { client: "client", class_of_service: "classOfService" } as const;

/** Adds names to a list that forms offer; names it has already stay as they are. */
export async function addListedName(
  context: Context,
  list: NameListKey,
  name: string,
): Promise<Saved> {
  const { result, revision } = await writeTeam(
    { ...context, action: "add-name", request: { list, name } },
    async ({ tx, record }) => {
      const before = await findListedNames(context.teamId, list, tx);
      if (before.some((one) => sameName(one.name, name))) return { added: 0 };
      // A key that was used once is never given again, so that undoing finds its place free.
      const last = await findLastListId(context.teamId, list, tx);
      const id = Math.max(last, ...before.map((one) => one.id)) + 1;
      const row = { id, name, position: before.length + 1 };
      await replaceListedNames(tx, context.teamId, list, [...before, row]);
      record(list, id, null, row);
      return { added: 1 };
    },
  );
  return { revision: result.added === 0 ? null : revision };
}

/**
 * Gives a client or class of service another name, on all its cards; one that exists already is
 * merged with it. Without a new name the cards are left with none.
 */
export async function renameListedName(
  context: Context,
  list: NameListKey,
  from: string,
  to: string | null,
): Promise<Saved> {
  const { revision } = await writeTeam(
    { ...context, action: "rename-name", request: { list, from, to } },
    async (write) => {
      const { tx } = write;
      const column = textColumns[list];
      if (list === "client" && to !== null) {
        await renameClientOfCosts(write, context.teamId, from, to);
      }
      const rows = await cardsFrom(tx, { teamId: context.teamId, [column]: from });
      await changeCards(write, context.teamId, rows, (row) => ({ ...row, [column]: to }));
      const before = await findListedNames(context.teamId, list, tx);
      const others = before.filter((one) => !sameName(one.name, from));
      const old = before.find((one) => sameName(one.name, from));
      const keeps = old && to !== null && !others.some((one) => sameName(one.name, to));
      const after = keeps ? [...others, { ...old, name: to }] : others;
      await replaceListedNames(tx, context.teamId, list, after);
      if (old) write.record(list, old.id, old, keeps ? { ...old, name: to } : null);
      return { cards: rows.length };
    },
  );
  return { revision };
}

async function changeCards(
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

function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

function itself(list: MergeableList): Problem {
  const message = `Choose another ${list} than the one that goes.`;
  return invalidFields([{ field: "replacement", code: "same-entry", message }]);
}

function gone(): Problem {
  return new Problem({
    status: 409,
    code: "entry-gone",
    message: "It was changed meanwhile. Load the page again.",
  });
}

function needsReplacement(list: MergeableList, name: string, cards: number): Problem {
  const or = list === "type" ? "" : `, or "no ${list}"`;
  const message =
    cards === 0
      ? `"${name}" is the only type, and a team needs one.`
      : `${cards} ${cards === 1 ? "card has" : "cards have"} the ${list} "${name}". Choose the ${list} that they get instead${or}.`;
  return invalidFields([{ field: "replacement", code: "needs-replacement", message }]);
}
