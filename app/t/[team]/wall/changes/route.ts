import { z } from "zod";
import { daySchema } from "@/lib/cards/fields/card-schema";
import { apiRoute } from "@/lib/server/api-route";
import { readQuery } from "@/lib/server/read-query";
import { openTeamRoute } from "@/lib/server/team-screen";
import { loadWall, loadWallChanges } from "@/lib/services/wall/load-wall";

export const dynamic = "force-dynamic";

const querySchema = z.object({
  since: z.coerce.number().int().min(0).optional(),
  day: daySchema.optional(),
});

/** What changed on the wall since a revision; without one, the whole wall. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute<{ team: string }>({
  GET: async (request, params) => {
    const context = await openTeamRoute(request, params.team);
    const { since, day } = readQuery(request, querySchema);
    const answer =
      since === undefined ? await loadWall(context) : await loadWallChanges(context, since, day);
    return Response.json(answer, { headers: { "cache-control": "no-store" } });
  },
});
