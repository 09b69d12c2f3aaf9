import { committedToDoneQuerySchema } from "@/lib/server/queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadCommittedToDone } from "@/lib/services/planning/load-committed-to-done";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { window, ...filter } = readQuery(request, committedToDoneQuerySchema);
    return taggedJson({ request, team, context }, () =>
      loadCommittedToDone(context, filter, window),
    );
  },
});
