import { rotaChangeSchema } from "@/lib/cards/rota/rota-change";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { readJson } from "@/lib/server/read-json";
import { rotaResponseBody } from "@/lib/server/rota-response-body";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadRota } from "@/lib/services/rota/load-rota";
import { loadSupportHolder } from "@/lib/services/rota/load-support-holder";
import { saveRota } from "@/lib/services/rota/save-rota";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) =>
    taggedJson({ request, team, context }, async () =>
      rotaResponseBody(await loadRota(context), await loadSupportHolder(context)),
    ),
  PUT: async ({ request, context }) => {
    const key = idempotencyKeyOf(request);
    await saveRota({ ...context, ...key }, await readJson(request, rotaChangeSchema));
    return Response.json(
      rotaResponseBody(await loadRota(context), await loadSupportHolder(context)),
    );
  },
});
