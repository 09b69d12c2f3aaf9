import { cardPeopleSchema } from "@/lib/cards/costs/cost-schemas";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { readJson } from "@/lib/server/read-json";
import { teamRoute } from "@/lib/server/team-route";
import { cardNumberOf } from "@/lib/services/cards/get-card";
import { setCardPeople } from "@/lib/services/costs/card-people";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute<{ team: string; id: string }>({
  PUT: async ({ request, params, context }) => {
    const key = idempotencyKeyOf(request);
    const { people } = await readJson(request, cardPeopleSchema);
    return Response.json(
      await setCardPeople({ ...context, ...key }, cardNumberOf(params.id), people),
    );
  },
});
