import { teamRoute } from "@/lib/server/team-route";
import { askAgain } from "@/lib/services/alerts/ask-again";
import { alertIdOf } from "@/lib/services/alerts/edit-alerts";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute<{ team: string; id: string }>({
  POST: async ({ params, context }) => {
    await askAgain(context, alertIdOf(params.id));
    return new Response(null, { status: 204 });
  },
});
