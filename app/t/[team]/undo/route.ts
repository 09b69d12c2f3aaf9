import { z } from "zod";
import { apiRoute } from "@/lib/server/api-route";
import { readJson } from "@/lib/server/read-json";
import { openTeamRoute } from "@/lib/server/team-screen";
import { undoAnyChange } from "@/lib/services/undo/undo-any-change";

export const dynamic = "force-dynamic";

const undoSchema = z.object({
  revision: z.number().int().min(1).max(2_147_483_647),
  card: z.number().int().min(1).max(2_147_483_647).optional(),
});

/** Undoes one change, of whatever it was, of all its cards or one. What a toast's Undo asks for. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute<{ team: string }>({
  POST: async (request, params) => {
    const context = await openTeamRoute(request, params.team, "undo-button");
    const { revision, card } = await readJson(request, undoSchema);
    return Response.json(await undoAnyChange(context, revision, card));
  },
});
