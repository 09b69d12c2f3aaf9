import { newDeliverySchema } from "@/lib/cards/deliveries/delivery-schemas";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { readJson } from "@/lib/server/read-json";
import { teamRoute } from "@/lib/server/team-route";
import { addDelivery } from "@/lib/services/deliveries/edit-deliveries";
import { loadDeliveries, loadDelivery } from "@/lib/services/deliveries/load-deliveries";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  // Without an ETag: the figures change with other teams' cards too.
  GET: async ({ context }) => Response.json(await loadDeliveries(context)),
  POST: async ({ request, context, team }) => {
    const key = idempotencyKeyOf(request);
    const input = await readJson(request, newDeliverySchema);
    const { id } = await addDelivery({ ...context, ...key }, input);
    return Response.json(await loadDelivery(context, id), {
      status: 201,
      headers: { location: `/api/v1/teams/${team.slug}/deliveries/${id}` },
    });
  },
});
