import { entitiesOf } from "@/lib/cards/history/history-kinds";
import { roleForAction } from "@/lib/cards/people/action-roles";
import type { TeamRole } from "@/lib/cards/people/roles";

/** What is undone from the list of imports, and what nothing takes back. */
const never: ReadonlySet<string> = new Set([
  ...["import", "undo-import", "create-team", "load-sample", "empty-bin"],
]);

const undoable: ReadonlySet<string> = new Set(
  entitiesOf([
    ...(["team", "days", "lists", "names", "marked-days", "head-counts"] as const),
    ...(["deliveries", "rota", "costs", "people"] as const),
  ]).concat("card", "view"),
);

const byEditors: ReadonlySet<string> = new Set([...entitiesOf(["deliveries", "rota"]), "view"]);
const ofCards: ReadonlySet<string> = new Set(entitiesOf(["cards", "people"]));

/** The role that undoing a change needs; null where nothing undoes it. */
export function undoNeeds(action: string, entities: readonly string[]): TeamRole | null {
  if (never.has(action) || !entities.some((entity) => undoable.has(entity))) return null;
  if (entities.every((entity) => byEditors.has(entity) || ofCards.has(entity))) return "editor";
  return roleForAction(action);
}

/** The changes among those given that an undo took back, unless that was undone itself. */
export function undoneAmong(
  revisions: readonly number[],
  undos: readonly { revision: number; undoes: number }[],
): Set<number> {
  const undoers = new Map<number, number[]>();
  for (const { revision, undoes } of undos) {
    undoers.set(undoes, [...(undoers.get(undoes) ?? []), revision]);
  }
  const isUndone = (revision: number): boolean =>
    (undoers.get(revision) ?? []).some((later) => !isUndone(later));
  return new Set(revisions.filter(isUndone));
}
