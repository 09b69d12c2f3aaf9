import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Delivery } from "@/lib/cards/deliveries/delivery";
import { Problem } from "@/lib/cards/problem";
import { findEntityChanges } from "@/lib/db/change-records";
import { deleteDelivery, getDelivery, putDelivery } from "@/lib/db/deliveries";
import { type Source, writeTeam } from "@/lib/db/write-team";
import { deliveryEntity } from "@/lib/services/deliveries/edit-deliveries";
import type { ServiceContext } from "@/lib/services/team/service-context";

/**
 * Puts a delivery back as it was before a change, the change itself undoable. Null where the change
 * was of no delivery; a 409 Problem where the delivery was changed since.
 */
export async function undoDeliveryChange(
  context: ServiceContext & { source: Source },
  revision: number,
): Promise<{ revision: number } | null> {
  const [change] = await findEntityChanges<Delivery>(
    context.teamId,
    revision,
    deliveryEntity,
    (row) => row.id,
  );
  if (change === undefined) return null;
  const { id, before, after } = change;
  const undone = await writeTeam(
    { ...context, action: "undo-change", undoes: revision, request: { revision } },
    async ({ tx, record }) => {
      const current = await getDelivery(context.teamId, id, tx);
      if (!isDeepStrictEqual(current, after)) throw changedSince();
      if (before === null) await deleteDelivery(tx, context.teamId, id);
      else await putDelivery(tx, context.teamId, before);
      record(deliveryEntity, id, after, before);
      return { id };
    },
  );
  return { revision: undone.revision };
}

function changedSince(): Problem {
  return new Problem({
    status: 409,
    code: "cannot-undo",
    message:
      "The delivery was changed since, so this cannot be undone any more. Change it by hand.",
  });
}
