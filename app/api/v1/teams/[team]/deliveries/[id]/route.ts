import { deliveryPatchSchema } from "@/lib/cards/deliveries/delivery-schemas";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { readJson } from "@/lib/server/read-json";
import { teamRoute } from "@/lib/server/team-route";
import { editDelivery, removeDelivery } from "@/lib/services/deliveries/edit-deliveries";
import { deliveryIdOf, loadDelivery } from "@/lib/services/deliveries/load-deliveries";

export const dynamic = "force-dynamic";

type Params = { team: string; id: string };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute<Params>({
  GET: async ({ params, context }) =>
    Response.json(await loadDelivery(context, deliveryIdOf(params.id))),
  PATCH: async ({ request, params, context }) => {
    const key = idempotencyKeyOf(request);
    const id = deliveryIdOf(params.id);
    await editDelivery({ ...context, ...key }, id, await readJson(request, deliveryPatchSchema));
    return Response.json(await loadDelivery(context, id));
  },
  DELETE: async ({ params, context }) => {
    await removeDelivery(context, deliveryIdOf(params.id));
    return new Response(null, { status: 204 });
  },
});
