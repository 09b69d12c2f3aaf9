import "server-only";
import { requireRole } from "@/lib/cards/people/actor";
import type { CardRow } from "@/lib/db/card-row";
import { findCardsByNumber } from "@/lib/db/cards";
import { type EntityChange, findEntityChanges } from "@/lib/db/change-records";
import { type Database, database } from "@/lib/db/client";
import {
  deleteCreatedCards,
  findCreatedCards,
  getImport,
  type ImportRow,
  markImportUndone,
} from "@/lib/db/imports";
import { updateCards } from "@/lib/db/insert-cards";
import { deleteUnusedSizes, deleteUnusedTypes } from "@/lib/db/team-lists";
import { type Source, writeTeam } from "@/lib/db/write-team";
import { cardAsBefore } from "@/lib/services/cards/card-as-before";
import { restoreSpells } from "@/lib/services/cards/follow-spells";
import {
  alreadyUndone,
  cannotRestore,
  type EditedCard,
  editedSince,
  importGone,
} from "@/lib/services/import/undo-import-problems";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type ImportUndone = { removed: number; restored: number };

/** Cards of an import that somebody changed since: created by it or changed by it. */
export async function listCardsEditedSince(
  context: ServiceContext,
  importId: number,
): Promise<EditedCard[]> {
  requireRole(context, "viewer");
  const stored = await existingImport(context.teamId, importId);
  return (await findTouched(database(), context.teamId, stored)).edited;
}

/**
 * Undoes an import as a whole: what it created is removed, what it changed gets the values it had,
 * in the fields that the import changed. Cards edited since are listed first: a 409 Problem with
 * `editedCards`, unless `evenIfEdited`. A 404 for an unknown import, a 409 when already undone or
 * where days of before the import contradict later edits.
 */
export async function undoImport(
  context: ServiceContext & { source: Source },
  importId: number,
  options: { evenIfEdited?: boolean } = {},
): Promise<ImportUndone> {
  requireRole(context, "editor");
  const stored = await knownImport(context.teamId, importId);
  const { result } = await writeTeam(
    { ...context, action: "undo-import", undoes: stored.revision, request: { importId } },
    async (write) => {
      const { tx, record, recordSet } = write;
      const team = await loadTeamInside(context, tx);
      const current = await getImport(team.id, importId, tx);
      if (!current || current.undoneAt) throw alreadyUndone(stored);
      const { created, updates, edited } = await findTouched(tx, team.id, current);
      if (edited.length > 0 && !options.evenIfEdited) throw editedSince(edited);

      const restored = updates.map(({ current: before, change }) => ({
        before,
        after: cardAsBefore(team, before, change, "keep", (reason) =>
          cannotRestore(before, reason),
        ),
      }));
      await updateCards(
        tx,
        team.id,
        restored.map(({ after }) => after),
      );
      await restoreSpells(write, team, restored, current.revision);
      await deleteCreatedCards(tx, team.id, importId);
      await recordSet(
        "card",
        restored.map(({ before, after }) => ({ id: after.number, before, after })),
      );
      await recordSet(
        "card",
        created.map((before) => ({ id: before.number, before, after: null })),
      );
      await removeNewNames(tx, team.id, current.revision, record);
      await markImportUndone(tx, team.id, importId);
      return { removed: created.length, restored: restored.length };
    },
  );
  return result;
}

type Update = { current: CardRow; change: EntityChange<CardRow> };

async function findTouched(db: Database, teamId: number, stored: ImportRow) {
  const created = await findCreatedCards(db, teamId, stored.id);
  const changes = await findEntityChanges<CardRow>(
    teamId,
    stored.revision,
    "card",
    (row) => row.number,
    db,
  );
  const changed = new Map(
    changes.filter((change) => change.before !== null).map((change) => [change.id, change]),
  );
  const rows = await findCardsByNumber(db, teamId, [...changed.keys()]);
  const updates = rows.flatMap((current): Update[] => {
    const change = changed.get(current.number);
    return change ? [{ current, change }] : [];
  });
  const edited: EditedCard[] = [
    ...created
      .filter((row) => row.version > 1)
      .map(({ number, title }) => ({ number, title, created: true })),
    ...updates
      .filter(({ current, change }) => current.version !== change.after?.version)
      .map(({ current: { number, title } }) => ({ number, title, created: false })),
  ];
  return { created, updates, edited: edited.sort((a, b) => a.number - b.number) };
}

/** Types and sizes that the import brought and that no card needs any more. */
async function removeNewNames(
  tx: Database,
  teamId: number,
  revision: number,
  record: (entity: string, id: number, before: Named, after: null) => void,
) {
  const brought = (entity: string) =>
    findEntityChanges<Named>(teamId, revision, entity, (row) => row.id, tx);
  const types = (await brought("type")).map((change) => change.id);
  for (const type of await deleteUnusedTypes(tx, teamId, types))
    record("type", type.id, type, null);
  const sizes = (await brought("size")).map((change) => change.id);
  for (const size of await deleteUnusedSizes(tx, teamId, sizes))
    record("size", size.id, size, null);
}

type Named = { id: number; [column: string]: unknown };

/** An import's id from an address; a 404 Problem for anything that is not one. */
export function importIdOf(id: string): number {
  const number = /^[1-9]\d{0,9}$/.test(id) ? Number(id) : Number.NaN;
  if (!(number <= 2_147_483_647)) throw importGone();
  return number;
}

async function knownImport(teamId: number, id: number): Promise<ImportRow> {
  const stored = await getImport(teamId, id);
  if (!stored) throw importGone();
  return stored;
}

async function existingImport(teamId: number, id: number): Promise<ImportRow> {
  const stored = await knownImport(teamId, id);
  if (stored.undoneAt) throw alreadyUndone(stored);
  return stored;
}
