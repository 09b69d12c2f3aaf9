import "server-only";
import { isDeepStrictEqual } from "node:util";
import {
  type CardKey,
  cardsIn,
  type Delivery,
  withCards,
  withoutCards,
  withTarget,
} from "@/lib/cards/deliveries/delivery";
import {
  type DeliveryPatch,
  maxDeliveryCards,
  type NewDelivery,
} from "@/lib/cards/deliveries/delivery-schemas";
import { requireRole } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { findLastListId } from "@/lib/db/card-changes";
import { countDeliveries, deleteDelivery, getDelivery, putDelivery } from "@/lib/db/deliveries";
import { type Source, type TeamWrite, writeTeam } from "@/lib/db/write-team";
import {
  deliveryArchived,
  deliveryChanged,
  deliveryGone,
  maxDeliveries,
  tooManyCards,
  tooManyDeliveries,
} from "@/lib/services/deliveries/delivery-problems";
import { nameCards } from "@/lib/services/deliveries/name-cards";
import { workOutDeliveries } from "@/lib/services/deliveries/work-out-deliveries";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

type Context = ServiceContext & { source: Source };
type Edited = { id: number; revision: number };

const maxDaysAway = 10 * 366;
export const deliveryEntity = "delivery";

/** Makes a delivery. A 422 Problem for a card that is not there or a target ten years away. */
export async function addDelivery(context: Context, input: NewDelivery): Promise<Edited> {
  requireRole(context, "editor");
  const { today } = await loadTeam(context);
  checkTarget(input.target, today);
  const cards = await nameCards(context, input.cards ?? [], { field: "cards", mustExist: true });
  const { result, revision } = await writeTeam(
    { ...context, action: "add-delivery", request: input },
    async (write) => {
      const { count, last } = await countDeliveries(context.teamId, write.tx);
      if (count >= maxDeliveries) throw tooManyDeliveries();
      // A delivery that was removed keeps its number, so that undoing finds its place free.
      const removed = await findLastListId(context.teamId, deliveryEntity, write.tx);
      const id = Math.max(last, removed) + 1;
      const made = newDelivery(id, input, cards, today);
      return save(context, write, null, made);
    },
  );
  return { ...result, revision };
}

/** A delivery as it is made on a day. */
function newDelivery(
  id: number,
  { name, target }: Pick<NewDelivery, "name" | "target">,
  cards: readonly CardKey[],
  today: IsoDay,
): Delivery {
  const empty = { id, name, created: today, stays: [], archived: null, figures: null };
  return withCards({ ...empty, targets: [{ on: target, since: today }] }, cards, today);
}

/**
 * Changes a delivery: its name, target or cards, or whether it is archived, which stores its figures
 * as they stand. Throws a 404 Problem when it is gone, a 409 for a change of an archived one or
 * where it was changed while its figures were worked out, a 422 for cards that are not there.
 */
export async function editDelivery(
  context: Context,
  id: number,
  patch: DeliveryPatch,
): Promise<Edited> {
  requireRole(context, "editor");
  const { today } = await loadTeam(context);
  if (patch.target !== undefined) checkTarget(patch.target, today);
  const add = await nameCards(context, patch.add ?? [], { field: "add", mustExist: true });
  const remove = await nameCards(context, patch.remove ?? [], {
    ...{ field: "remove", mustExist: false },
  });
  const edited = (before: Delivery) => changed(before, patch, { add, remove, today });
  const seen = await getDelivery(context.teamId, id);
  const freezes = patch.archived === true && seen !== null && seen.archived === null;
  const [figures] = freezes ? await workOutDeliveries(context, today, [edited(seen)]) : [];
  const { result, revision } = await writeTeam(
    { ...context, action: "edit-delivery", request: { id, ...patch } },
    async (write) => {
      const before = await deliveryOf(context, write, id);
      const after = edited(before);
      if (patch.archived === undefined || patch.archived === (before.archived !== null)) {
        return save(context, write, before, after);
      }
      if (!patch.archived) {
        return save(context, write, before, { ...after, archived: null, figures: null });
      }
      if (figures === undefined || !isDeepStrictEqual(seen, before)) throw deliveryChanged();
      return save(context, write, before, { ...after, archived: today, figures });
    },
  );
  return { ...result, revision };
}

/** Removes a delivery; its cards stay as they are. A 404 Problem when it is gone. */
export async function removeDelivery(context: Context, id: number): Promise<Edited> {
  const { result, revision } = await writeTeam(
    { ...context, action: "remove-delivery", request: { id } },
    async (write) => {
      const before = await deliveryOf(context, write, id);
      await deleteDelivery(write.tx, context.teamId, id);
      write.record(deliveryEntity, id, before, null);
      return { id };
    },
  );
  return { ...result, revision };
}

type Change = { add: readonly CardKey[]; remove: readonly CardKey[]; today: IsoDay };

function changed(before: Delivery, patch: DeliveryPatch, { add, remove, today }: Change): Delivery {
  const { name = before.name, target } = patch;
  const asks = patch.name ?? target ?? patch.add ?? patch.remove;
  if (before.archived !== null && patch.archived !== false && asks !== undefined)
    throw deliveryArchived();
  let after: Delivery = { ...before, name };
  if (target !== undefined) after = withTarget(after, target, today);
  after = withCards(withoutCards(after, remove, today), add, today);
  if (cardsIn(after).length > maxDeliveryCards) throw tooManyCards();
  return after;
}

async function save(
  { teamId }: Context,
  { tx, record }: TeamWrite,
  before: Delivery | null,
  after: Delivery,
): Promise<{ id: number }> {
  await putDelivery(tx, teamId, after);
  record(deliveryEntity, after.id, before, after);
  return { id: after.id };
}

async function deliveryOf({ teamId }: Context, { tx }: TeamWrite, id: number): Promise<Delivery> {
  const found = await getDelivery(teamId, id, tx);
  if (found === null) throw deliveryGone();
  return found;
}

function checkTarget(target: IsoDay, today: IsoDay): void {
  if (Math.abs(toDayNumber(target) - toDayNumber(today)) <= maxDaysAway) return;
  const message = "The target is more than ten years away. Check its year.";
  throw new Problem({ status: 422, code: "target-too-far", field: "target", message });
}
