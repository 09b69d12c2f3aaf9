import "server-only";
import { Problem } from "@/lib/cards/problem";
import { findChangeKind } from "@/lib/db/change-records";
import { costEntities, rotaEntities } from "@/lib/db/settings-changes";
import type { Source } from "@/lib/db/write-team";
import { undoChange } from "@/lib/services/cards/undo-change";
import { deliveryEntity } from "@/lib/services/deliveries/edit-deliveries";
import { undoDeliveryChange } from "@/lib/services/deliveries/undo-delivery";
import { undoRota } from "@/lib/services/rota/undo-rota";
import { settingsActions, undoSettings } from "@/lib/services/settings/undo-settings";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { changeGone } from "@/lib/services/team/undo-problems";
import { undoView, viewEntity } from "@/lib/services/team/undo-view";

/** What the list of imports keeps count of: undone from there, or by `DELETE /imports/{id}`. */
const importActions: readonly string[] = ["import", "undo-import"];

/** How many cards it touched, and the change that undid it. */
type Undone = { cards: number; revision: number };

/**
 * Undoes one change of a team, whatever it was of: settings, costs, a delivery, the rota, a saved view or cards,
 * of which `onlyCard` may be one. One transaction, itself undoable. Throws a 404 Problem for an
 * unknown change, a 409 (`cannot-undo`) where what was cannot be any more.
 */
export async function undoAnyChange(
  context: ServiceContext & { source: Source },
  revision: number,
  onlyCard?: number,
): Promise<Undone> {
  if (onlyCard !== undefined) return undoChange(context, revision, onlyCard);
  const { action, entities } = await findChangeKind(context.teamId, revision);
  if (importActions.includes(action)) throw undoneAsImport();
  const isOf = (some: readonly string[]) => entities.some((entity) => some.includes(entity));
  if (isOf([deliveryEntity])) return undoDeliveryChange(context, revision);
  if (isOf(rotaEntities)) return undoRota(context, revision);
  if (isOf([viewEntity])) return undoView(context, revision);
  if (settingsActions.includes(action) || isOf(costEntities)) {
    return undoSettings({ ...context, undoneAction: action }, revision);
  }
  return undoChange(context, revision);
}

function undoneAsImport(): Problem {
  return new Problem({
    status: 409,
    code: "cannot-undo",
    message:
      "This change is an import. Undo it from the list of imports, as a whole: DELETE /imports/{id} does the same.",
  });
}

/** A change's revision from an address; a 404 Problem for anything that is none. */
export function changeOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw changeGone();
  return Number(text);
}
