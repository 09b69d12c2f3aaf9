import "server-only";
import { type CardDateProblem, cardDateProblems } from "@/lib/cards/fields/card-rules";
import { requireRole } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
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
import { timesOf } from "@/lib/services/cards/add-card";
import { restoreSpells } from "@/lib/services/cards/follow-spells";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type EditedCard = { number: number; title: string; created: boolean };
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
  const stored = await existingImport(context.teamId, importId);
  const { result } = await writeTeam(
    { ...context, action: "undo-import", undoes: stored.revision, request: { importId } },
    async (write) => {
      const { tx, record, recordSet } = write;
      const team = await loadTeamInside(context, tx);
      const current = await getImport(team.id, importId, tx);
      if (!current || current.undoneAt) throw alreadyUndone(stored);
      const { created, updates, edited } = await findTouched(tx, team.id, current);
      if (edited.length > 0 && !options.evenIfEdited) throw editedSince(edited);

      const restored = updates.map((update) => restore(team, update));
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

/** The card with each field that the import changed as it was before; later edits elsewhere stay. */
function restore(
  team: LoadedTeam,
  { current, change }: Update,
): { before: CardRow; after: CardRow } {
  const after: CardRow = { ...current };
  for (const column of Object.keys(current) as (keyof CardRow)[]) {
    const was = change.before?.[column];
    if (was !== undefined && was !== change.after?.[column])
      Object.assign(after, { [column]: was });
  }
  // A type or size that has gone since cannot come back: the card keeps the one it has.
  if (!team.types.some((type) => type.id === after.typeId)) after.typeId = current.typeId;
  if (after.sizeId !== null && !team.sizes.some((size) => size.id === after.sizeId)) {
    after.sizeId = current.sizeId;
  }
  const [problem] = cardDateProblems(after, team.today);
  if (problem) throw cannotRestore(current, problem);
  Object.assign(after, timesOf(team, after), { version: current.version + 1 });
  return { before: current, after };
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

async function existingImport(teamId: number, id: number): Promise<ImportRow> {
  const stored = await getImport(teamId, id);
  if (!stored) throw importGone();
  if (stored.undoneAt) throw alreadyUndone(stored);
  return stored;
}

function importGone(): Problem {
  return new Problem({
    status: 404,
    code: "import-not-found",
    message: "This team has no such import.",
  });
}

function alreadyUndone(stored: ImportRow): Problem {
  return new Problem({
    status: 409,
    code: "import-already-undone",
    message: `The import of "${stored.fileName}" has been undone already.`,
  });
}

/** Days of before the import and days of later edits can contradict each other. */
function cannotRestore({ number, title }: CardRow, problem: CardDateProblem): Problem {
  return new Problem({
    status: 409,
    code: "cannot-undo-import",
    message: `Card ${number}, "${title}", was edited since this import and cannot get back the days it had: ${problem.message} Correct the card, then undo the import.`,
    extra: { card: number },
  });
}

function editedSince(edited: EditedCard[]): Problem {
  const [first] = edited;
  const named = edited.length === 1 ? `Card ${first?.number} was` : `${edited.length} cards were`;
  return new Problem({
    status: 409,
    code: "edited-since-import",
    message: `${named} edited since this import. Look at them first; undoing removes the cards the import made, edits included.`,
    extra: { editedCards: edited },
  });
}
