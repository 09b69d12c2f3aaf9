import { newAlertSchema } from "@/lib/cards/alerts/alert-schemas";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { readJson } from "@/lib/server/read-json";
import { teamRoute } from "@/lib/server/team-route";
import { addAlert, loadAlerts } from "@/lib/services/alerts/edit-alerts";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ context }) => Response.json({ alerts: await loadAlerts(context) }),
  POST: async ({ request, context, team }) => {
    const key = idempotencyKeyOf(request);
    const input = await readJson(request, newAlertSchema);
    const { alert, secret, unmailed } = await addAlert({ ...context, ...key }, input);
    return Response.json(
      { ...alert, secret, unmailed },
      {
        status: 201,
        headers: { location: `/api/v1/teams/${team.slug}/alerts/${alert.id}` },
      },
    );
  },
});
