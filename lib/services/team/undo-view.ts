import "server-only";
import { isDeepStrictEqual } from "node:util";
import { nameKey } from "@/lib/cards/fields/name-key";
import { requireRole } from "@/lib/cards/people/actor";
import { findEntityChanges } from "@/lib/db/change-records";
import {
  deleteSavedView,
  findSavedViews,
  putSavedView,
  type SavedViewRow,
} from "@/lib/db/saved-views";
import { type Source, writeTeam } from "@/lib/db/write-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { cannotUndo, changeGone } from "@/lib/services/team/undo-problems";

/** What change records call a saved view. */
export const viewEntity = "view";

/**
 * Puts a saved view back as it was before a change, the change itself undoable. A 404 Problem for a
 * change of no view, a 409 where the view was changed since or its name is taken.
 */
export async function undoView(
  context: ServiceContext & { source: Source },
  revision: number,
): Promise<{ cards: number; revision: number }> {
  requireRole(context, "editor");
  const { teamId } = context;
  const undone = await writeTeam(
    { ...context, action: "undo-view", undoes: revision, request: { revision } },
    async ({ tx, record }) => {
      const [change] = await findEntityChanges<SavedViewRow>(
        ...([teamId, revision, viewEntity, (row: SavedViewRow) => row.id, tx] as const),
      );
      if (change === undefined) throw changeGone();
      const { id, before, after } = change;
      const views = await findSavedViews(teamId, undefined, tx);
      const current = views.find((view) => view.id === id) ?? null;
      if (!isDeepStrictEqual(current, after)) throw cannotUndo("the view was changed since.");
      if (before === null) await deleteSavedView(tx, teamId, id);
      else {
        const isTaken = views.some(
          (view) =>
            view.id !== id &&
            view.page === before.page &&
            nameKey(view.name) === nameKey(before.name),
        );
        if (isTaken) throw cannotUndo(`there is another view "${before.name}" by now.`);
        await putSavedView(tx, teamId, before);
      }
      record(viewEntity, id, after, before);
      return { id };
    },
  );
  return { cards: 0, revision: undone.revision };
}
