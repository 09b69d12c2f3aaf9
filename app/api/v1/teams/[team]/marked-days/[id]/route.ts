import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { readJson } from "@/lib/server/read-json";
import { teamRoute } from "@/lib/server/team-route";
import {
  editMarkedDay,
  markedDayIdOf,
  markedDayPatchSchema,
  removeMarkedDay,
} from "@/lib/services/evidence/edit-marked-days";

export const dynamic = "force-dynamic";

type Params = { team: string; id: string };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute<Params>({
  PATCH: async ({ request, params, context }) => {
    const key = idempotencyKeyOf(request);
    const patch = await readJson(request, markedDayPatchSchema);
    return Response.json(
      await editMarkedDay({ ...context, ...key }, markedDayIdOf(params.id), patch),
    );
  },
  DELETE: async ({ params, context }) => {
    await removeMarkedDay(context, markedDayIdOf(params.id));
    return new Response(null, { status: 204 });
  },
});
