import { alertPatchSchema } from "@/lib/cards/alerts/alert-schemas";
import { readJson } from "@/lib/server/read-json";
import { teamRoute } from "@/lib/server/team-route";
import { alertIdOf, editAlert, removeAlert } from "@/lib/services/alerts/edit-alerts";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute<{ team: string; id: string }>({
  PATCH: async ({ request, params, context }) => {
    const id = alertIdOf(params.id);
    const patch = await readJson(request, alertPatchSchema);
    return Response.json(await editAlert(context, id, patch));
  },
  DELETE: async ({ params, context }) => {
    await removeAlert(context, alertIdOf(params.id));
    return new Response(null, { status: 204 });
  },
});
