import { budgetSchema } from "@/lib/cards/costs/cost-schemas";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { readJson } from "@/lib/server/read-json";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { budgetEditor, listBudgets } from "@/lib/services/costs/budgets";
import { loadCurrency } from "@/lib/services/costs/set-currency";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) =>
    taggedJson({ request, team, context }, async () => ({
      currency: await loadCurrency(context),
      budgets: await listBudgets(context),
    })),
  POST: async ({ request, context, team }) => {
    const key = idempotencyKeyOf(request);
    const input = await readJson(request, budgetSchema);
    const added = await budgetEditor.add({ ...context, ...key }, input);
    return Response.json(added, {
      status: 201,
      headers: { location: `/api/v1/teams/${team.slug}/budgets/${added.id}` },
    });
  },
});
