import { wallMoveSchema } from "@/lib/cards/wall/wall-move";
import { apiRoute } from "@/lib/server/api-route";
import { readJson } from "@/lib/server/read-json";
import { openTeamRoute } from "@/lib/server/team-screen";
import { answerScreenMove } from "@/lib/services/wall/answer-screen-move";
import { loadWallChanges } from "@/lib/services/wall/load-wall";

export const dynamic = "force-dynamic";

/** Makes a move of the wall and answers what has changed on it since the screen was last told. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute<{ team: string }>({
  POST: async (request, params) => {
    const context = await openTeamRoute(request, params.team, "wall");
    const move = await readJson(request, wallMoveSchema);
    // What comes of a move depends on where its card is: it is known by what was asked for.
    const { since, version: _version, ...typed } = move;
    const { revision: made } = await answerScreenMove({ ...context, typed }, move);
    const changes = await loadWallChanges(context, since ?? made - 1);
    return Response.json({ made, ...changes });
  },
});
