import { whatIfQuerySchema } from "@/lib/server/queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadWhatIf } from "@/lib/services/hidden-work/load-what-if";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { wipLimit, people, onSupport, ...filter } = readQuery(request, whatIfQuerySchema);
    return taggedJson({ request, team, context }, () =>
      loadWhatIf(context, { wipLimit, people, onSupport }, filter),
    );
  },
});
