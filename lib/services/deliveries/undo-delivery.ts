import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Delivery } from "@/lib/cards/deliveries/delivery";
import { requireRole } from "@/lib/cards/people/actor";
import { findEntityChanges } from "@/lib/db/change-records";
import { deleteDelivery, getDelivery, putDelivery } from "@/lib/db/deliveries";
import { type Source, writeTeam } from "@/lib/db/write-team";
import { deliveryEntity } from "@/lib/services/deliveries/edit-deliveries";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { cannotUndo, changeGone } from "@/lib/services/team/undo-problems";

/**
 * Puts a delivery back as it was before a change, the change itself undoable. A 404 Problem for a
 * change of no delivery, a 409 where the delivery was changed since.
 */
export async function undoDeliveryChange(
  context: ServiceContext & { source: Source },
  revision: number,
): Promise<{ cards: number; revision: number }> {
  requireRole(context, "editor");
  const [change] = await findEntityChanges<Delivery>(
    context.teamId,
    revision,
    deliveryEntity,
    (row) => row.id,
  );
  if (change === undefined) throw changeGone();
  const { id, before, after } = change;
  const undone = await writeTeam(
    { ...context, action: "undo-change", undoes: revision, request: { revision } },
    async ({ tx, record }) => {
      const current = await getDelivery(context.teamId, id, tx);
      if (!isDeepStrictEqual(current, after))
        throw cannotUndo("the delivery was changed since. Change it by hand.");
      if (before === null) await deleteDelivery(tx, context.teamId, id);
      else await putDelivery(tx, context.teamId, before);
      record(deliveryEntity, id, after, before);
      return { id };
    },
  );
  return { cards: 0, revision: undone.revision };
}
