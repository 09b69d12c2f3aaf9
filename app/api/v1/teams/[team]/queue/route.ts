import { queueMoveSchema } from "@/lib/cards/wall/card-move";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { readJson } from "@/lib/server/read-json";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadQueue, orderQueue } from "@/lib/services/wall/order-queue";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) =>
    taggedJson(request, team, async () => ({ cards: (await loadQueue(context)).cards })),
  POST: async ({ request, context }) => {
    const key = idempotencyKeyOf(request);
    const move = await readJson(request, queueMoveSchema);
    return Response.json(await orderQueue({ ...context, ...key }, move));
  },
});
