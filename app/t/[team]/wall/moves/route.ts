import { Problem } from "@/lib/cards/problem";
import { wallMoveSchema } from "@/lib/cards/wall-move";
import { apiRoute } from "@/lib/server/api-route";
import { checkInput, readJson } from "@/lib/server/read-json";
import { openTeamRoute } from "@/lib/server/team-screen";
import { loadWallChanges } from "@/lib/services/load-wall";
import { moveOnWall } from "@/lib/services/move-on-wall";

export const dynamic = "force-dynamic";

/** Makes a move. A script gets what changed; a plain form goes back to the wall. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute<{ team: string }>({
  POST: async (request, params) => {
    const context = await openTeamRoute(params.team);
    const type = request.headers.get("content-type") ?? "";
    if (type.includes("json")) {
      const move = await readJson(request, wallMoveSchema);
      const { revision: made } = await moveOnWall(context, move);
      const changes = await loadWallChanges(context, move.since ?? made - 1);
      return Response.json({ made, ...changes });
    }
    return backToWall(params.team, async () => {
      const form = [...(await request.formData())].filter(([, value]) => value !== "");
      const move = checkInput(Object.fromEntries(form), wallMoveSchema);
      return { made: String((await moveOnWall(context, move)).revision), to: move.to };
    });
  },
});

async function backToWall(
  slug: string,
  make: () => Promise<Record<string, string>>,
): Promise<Response> {
  let outcome: Record<string, string>;
  try {
    outcome = await make();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    outcome = { problem: error.message };
  }
  const location = `/t/${encodeURIComponent(slug)}/wall?${new URLSearchParams(outcome)}`;
  return new Response(null, { status: 303, headers: { location } });
}
