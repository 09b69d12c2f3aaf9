import { queueMoveSchema } from "@/lib/cards/wall/card-move";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { orderQueueQuerySchema } from "@/lib/server/queries";
import { readJson } from "@/lib/server/read-json";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadQueue, orderQueue } from "@/lib/services/wall/order-queue";
import { previewQueueOrder } from "@/lib/services/wall/preview-queue-order";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) =>
    taggedJson({ request, team, context }, async () => ({
      cards: (await loadQueue(context)).cards,
    })),
  POST: async ({ request, context }) => {
    const key = idempotencyKeyOf(request);
    const { dryRun } = readQuery(request, orderQueueQuerySchema);
    const move = await readJson(request, queueMoveSchema);
    if (dryRun) return Response.json(await previewQueueOrder(context, move));
    return Response.json(await orderQueue({ ...context, ...key }, move));
  },
});
