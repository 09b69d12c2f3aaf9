import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadPartHistory } from "@/lib/services/history/load-part-history";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) =>
    taggedJson({ request, team, context }, async () => ({
      changes: await loadPartHistory({ ...context, team }, { kind: ["settings"] }),
    })),
});
