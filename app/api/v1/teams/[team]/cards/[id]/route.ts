import { cardPatchSchema } from "@/lib/cards/fields/card-schema";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { readJson } from "@/lib/server/read-json";
import { teamRoute } from "@/lib/server/team-route";
import { editCard } from "@/lib/services/cards/edit-card";
import { cardNumberOf, getCard } from "@/lib/services/cards/get-card";
import { loadCardSpells } from "@/lib/services/cards/load-card-spells";
import { removeCard } from "@/lib/services/cards/remove-card";

export const dynamic = "force-dynamic";

type Params = { team: string; id: string };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute<Params>({
  GET: async ({ params, context }) => {
    const card = await getCard(context, cardNumberOf(params.id));
    return Response.json({ ...card, spells: await loadCardSpells(context, card) });
  },
  PATCH: async ({ request, params, context }) => {
    const number = cardNumberOf(params.id);
    const key = idempotencyKeyOf(request);
    const patch = await readJson(request, cardPatchSchema);
    const { revision, ...card } = await editCard({ ...context, ...key }, number, patch);
    return Response.json(card);
  },
  DELETE: async ({ params, context }) => {
    await removeCard(context, cardNumberOf(params.id));
    return new Response(null, { status: 204 });
  },
});
