import { newCardSchema } from "@/lib/cards/fields/card-schema";
import { readCursor, writeCursor } from "@/lib/server/cursor";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { cardsQuerySchema } from "@/lib/server/queries";
import { readJson } from "@/lib/server/read-json";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { addCard } from "@/lib/services/cards/add-card";
import { listCards } from "@/lib/services/cards/list-cards";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, context, team }) => {
    const { limit, cursor, changedSince, ...filter } = readQuery(request, cardsQuerySchema);
    const afterNumber = readCursor(cursor);
    return taggedJson({ request, team, context }, async () => {
      const { nextAfter, ...page } = await listCards(context, {
        ...{ afterNumber, limit, changedSince, filter },
      });
      return { ...page, nextCursor: nextAfter === null ? null : writeCursor(nextAfter) };
    });
  },
  POST: async ({ request, context, team }) => {
    const key = idempotencyKeyOf(request);
    const input = await readJson(request, newCardSchema);
    const { revision, ...card } = await addCard({ ...context, ...key }, input);
    return Response.json(card, {
      status: 201,
      headers: { location: `/api/v1/teams/${team.slug}/cards/${card.id}` },
    });
  },
});
