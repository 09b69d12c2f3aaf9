import { Problem } from "@/lib/cards/problem";
import { openTeamFile } from "@/lib/server/team-screen";
import { exportTeam } from "@/lib/services/team/export-team";

export const dynamic = "force-dynamic";

/** All that is stored of a team, as one JSON file. */
export async function GET(request: Request, { params }: { params: Promise<{ team: string }> }) {
  try {
    const { team, context } = await openTeamFile(request, (await params).team);
    const pieces = exportTeam(context);
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
    });
    return new Response(body, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${team.slug}.json"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return new Response(error.message, { status: error.status });
  }
}
