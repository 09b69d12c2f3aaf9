import { workMixQuerySchema } from "@/lib/server/queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { workMixResponseBody } from "@/lib/server/work-mix-response-body";
import { loadHiddenWork } from "@/lib/services/hidden-work/load-hidden-work";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { bucket, ...filter } = readQuery(request, workMixQuerySchema);
    return taggedJson({ request, team, context }, async () =>
      workMixResponseBody(await loadHiddenWork(context, bucket, filter), {
        peopleDays: null,
        peopleShare: null,
      }),
    );
  },
});
