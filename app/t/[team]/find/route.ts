import { z } from "zod";
import { apiRoute } from "@/lib/server/api-route";
import { readQuery } from "@/lib/server/read-query";
import { openTeamRoute } from "@/lib/server/team-screen";
import { findCards } from "@/lib/services/cards/find-cards";

export const dynamic = "force-dynamic";

const findSchema = z.object({ q: z.string().max(500).default("") });

/** Cards by number, title, reference or client, for the command menu. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute<{ team: string }>({
  GET: async (request, params) => {
    const context = await openTeamRoute(request, params.team);
    const cards = await findCards(context, readQuery(request, findSchema).q);
    return Response.json({ cards }, { headers: { "cache-control": "no-store" } });
  },
});
