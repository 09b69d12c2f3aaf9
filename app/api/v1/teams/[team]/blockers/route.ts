import { cardFilterSchema } from "@/lib/cards/filter/card-filter";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadBlockers } from "@/lib/services/hidden-work/load-waiting";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const filter = readQuery(request, cardFilterSchema);
    return taggedJson({ request, team, context }, () => loadBlockers(context, filter));
  },
});
