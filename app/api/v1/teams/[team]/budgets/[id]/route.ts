import { budgetSchema } from "@/lib/cards/costs/cost-schemas";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { versionQuerySchema } from "@/lib/server/queries";
import { readJson } from "@/lib/server/read-json";
import { readQuery } from "@/lib/server/read-query";
import { teamRoute } from "@/lib/server/team-route";
import { budgetEditor } from "@/lib/services/costs/budgets";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute<{ team: string; id: string }>({
  PUT: async ({ request, params, context }) => {
    const key = idempotencyKeyOf(request);
    const read = readQuery(request, versionQuerySchema);
    const input = await readJson(request, budgetSchema);
    return Response.json(
      await budgetEditor.replace({ ...context, ...key }, budgetEditor.idOf(params.id), input, read),
    );
  },
  DELETE: async ({ request, params, context }) => {
    const read = readQuery(request, versionQuerySchema);
    await budgetEditor.remove(context, budgetEditor.idOf(params.id), read);
    return new Response(null, { status: 204 });
  },
});
