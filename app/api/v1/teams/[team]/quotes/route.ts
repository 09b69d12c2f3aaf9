import { evidenceQuerySchema } from "@/lib/server/evidence-queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadGivenQuotes } from "@/lib/services/evidence/load-given-quotes";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const filter = readQuery(request, evidenceQuerySchema);
    return taggedJson({ request, team, context }, () => loadGivenQuotes(context, filter));
  },
});
