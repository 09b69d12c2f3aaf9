import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { readJson } from "@/lib/server/read-json";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import {
  addMarkedDay,
  listMarkedDays,
  newMarkedDaySchema,
} from "@/lib/services/evidence/edit-marked-days";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) =>
    taggedJson({ request, team, context }, async () => ({
      markedDays: await listMarkedDays(context),
    })),
  POST: async ({ request, context, team }) => {
    const key = idempotencyKeyOf(request);
    const { revision, ...added } = await addMarkedDay(
      { ...context, ...key },
      await readJson(request, newMarkedDaySchema),
    );
    return Response.json(added, {
      status: 201,
      headers: { location: `/api/v1/teams/${team.slug}/marked-days/${added.id}` },
    });
  },
});
