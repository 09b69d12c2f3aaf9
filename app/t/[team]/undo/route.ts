import { z } from "zod";
import { apiRoute } from "@/lib/server/api-route";
import { readJson } from "@/lib/server/read-json";
import { openTeamRoute } from "@/lib/server/team-screen";
import { undoRota } from "@/lib/services/rota/undo-rota";
import { undoAnyChange } from "@/lib/services/settings/undo-settings";

export const dynamic = "force-dynamic";

const undoSchema = z.object({
  revision: z.number().int().min(1).max(2_147_483_647),
  card: z.number().int().min(1).max(2_147_483_647).optional(),
  part: z.enum(["rota"]).optional(),
});

/** Undoes one change of settings or cards, of all its cards, of one, or of the rota: what a toast's Undo asks for. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute<{ team: string }>({
  POST: async (request, params) => {
    const context = await openTeamRoute(params.team);
    const { revision, card, part } = await readJson(request, undoSchema);
    if (part === "rota") {
      await undoRota({ ...context, place: "rota" }, revision);
      return Response.json({});
    }
    return Response.json(await undoAnyChange(context, revision, card));
  },
});
