import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { listHeadCounts } from "@/lib/services/hidden-work/edit-head-counts";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) =>
    taggedJson({ request, team, context }, async () => ({
      headCounts: await listHeadCounts(context),
    })),
});
