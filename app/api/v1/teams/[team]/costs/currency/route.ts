import { teamCurrencySchema } from "@/lib/cards/costs/cost-schemas";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { readJson } from "@/lib/server/read-json";
import { teamRoute } from "@/lib/server/team-route";
import { setCurrency } from "@/lib/services/costs/set-currency";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  PUT: async ({ request, context }) => {
    const key = idempotencyKeyOf(request);
    const { currency } = await readJson(request, teamCurrencySchema);
    return Response.json(await setCurrency({ ...context, ...key }, currency));
  },
});
