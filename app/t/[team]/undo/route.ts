import { z } from "zod";
import { apiRoute } from "@/lib/server/api-route";
import { readJson } from "@/lib/server/read-json";
import { openTeamRoute } from "@/lib/server/team-screen";
import { undoDeliveryChange } from "@/lib/services/deliveries/undo-delivery";
import { undoRota } from "@/lib/services/rota/undo-rota";
import { undoAnyChange } from "@/lib/services/settings/undo-settings";

export const dynamic = "force-dynamic";

const undoSchema = z.object({
  revision: z.number().int().min(1).max(2_147_483_647),
  card: z.number().int().min(1).max(2_147_483_647).optional(),
  part: z.enum(["rota"]).optional(),
});

/** Undoes one change: of settings, a delivery, the rota, all its cards or one. What a toast's Undo asks for. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute<{ team: string }>({
  POST: async (request, params) => {
    const context = await openTeamRoute(params.team);
    const { revision, card, part } = await readJson(request, undoSchema);
    if (part === "rota") {
      await undoRota({ ...context, place: "rota" }, revision);
      return Response.json({});
    }
    const delivery = await undoDeliveryChange(context, revision);
    // What toasts say counts cards; a delivery is one thing.
    if (delivery !== null) return Response.json({ ...delivery, cards: 1 });
    return Response.json(await undoAnyChange(context, revision, card));
  },
});
