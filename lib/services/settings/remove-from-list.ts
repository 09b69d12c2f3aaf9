import "server-only";
import { cardsFrom, findCardsByNumber } from "@/lib/db/cards";
import { findCardsOfStream } from "@/lib/db/edit-lists";
import { findVersions } from "@/lib/db/settings-versions";
import { type TeamWrite, writeTeam } from "@/lib/db/write-team";
import { rewriteSpells } from "@/lib/services/cards/follow-spells";
import { changeCards } from "@/lib/services/settings/change-cards";
import { checkReplacement, entryThatGoes } from "@/lib/services/settings/check-replacement";
import { type ListContext, refuseOther, type Saved } from "@/lib/services/settings/save-list";
import { anyList, type MergeableList } from "@/lib/services/settings/team-lists";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

const columns = { type: "typeId", size: "sizeId", stream: "streamId" } as const;

/**
 * Removes a type, size or stream; its cards, those in the bin too, get the replacement: another
 * entry, or "none" for a size or stream. One in use needs a replacement (a 422 Problem).
 */
export async function removeFromList(
  context: ListContext,
  list: MergeableList,
  id: number,
  replacement: number | "none" | null,
  version?: number | undefined,
): Promise<Saved> {
  const { revision } = await writeTeam(
    { ...context, action: `remove-${list}`, request: { list, id, replacement } },
    async (write) => {
      const { tx } = write;
      const team = await loadTeamInside(context, tx);
      const known = anyList(list).rowsOf(team);
      const removed = entryThatGoes(known, { id, replacement });
      if (version !== undefined) {
        const asked = { removed: true, replacement };
        refuseOther(removed, asked, version, await findVersions(team.id, list, tx));
      }
      const column = columns[list];
      const rows = await cardsFrom(tx, { teamId: team.id, [column]: id });
      checkReplacement({ list, id, replacement }, known, removed, rows.length);
      const other = typeof replacement === "number" ? replacement : null;
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
