import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { readJson } from "@/lib/server/read-json";
import { teamRoute } from "@/lib/server/team-route";
import {
  headCountDayOf,
  headCountSchema,
  removeHeadCount,
  setHeadCount,
} from "@/lib/services/hidden-work/edit-head-counts";

export const dynamic = "force-dynamic";

type Params = { team: string; from: string };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute<Params>({
  PUT: async ({ request, params, context }) => {
    const from = headCountDayOf(params.from);
    const key = idempotencyKeyOf(request);
    const said = await readJson(request, headCountSchema);
    return Response.json(await setHeadCount({ ...context, ...key }, { from, ...said }));
  },
  DELETE: async ({ params, context }) => {
    await removeHeadCount(context, headCountDayOf(params.from));
    return new Response(null, { status: 204 });
  },
});
