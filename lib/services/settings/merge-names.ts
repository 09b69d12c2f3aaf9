import "server-only";
import { nameKey } from "@/lib/cards/fields/name-key";
import { findLastListId } from "@/lib/db/card-changes";
import { cardsFrom } from "@/lib/db/cards";
import { replaceListedNames } from "@/lib/db/edit-lists";
import { findListedNames, type NameListKey } from "@/lib/db/listed-names";
import { findNameSince } from "@/lib/db/renamed-since";
import { writeTeam } from "@/lib/db/write-team";
import { renameClientOfCosts } from "@/lib/services/costs/rename-client";
import { changeCards } from "@/lib/services/settings/change-cards";
import type { ListContext, Saved } from "@/lib/services/settings/save-list";
import { changedMeanwhile } from "@/lib/services/team/settings-changed";

const textColumns = { client: "client", class_of_service: "classOfService" } as const;

/** Adds names to a list that forms offer; names it has already stay as they are. */
export async function addListedName(
  context: ListContext,
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
 * merged with it. Without a new name the cards are left with none. Where it must be there and
 * somebody renamed it meanwhile, a 409 Problem with both sides.
 */
export async function renameListedName(
  context: ListContext,
  list: NameListKey,
  from: string,
  to: string | null,
  mustBeThere = false,
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
      const isThere = rows.length > 0 || before.some((one) => sameName(one.name, from));
      if (mustBeThere && !isThere) {
        const name = await findNameSince(context.teamId, list, from, tx);
        throw changedMeanwhile({ current: { name }, yours: { name: to } });
      }
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

function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
