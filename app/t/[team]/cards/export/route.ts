import { Problem } from "@/lib/cards/problem";
import { currentActor } from "@/lib/services/current-actor";
import { exportCards } from "@/lib/services/export-cards";
import { loadTeamBySlug } from "@/lib/services/load-team";

/** All cards of a team as a CSV file that can be imported again. */
export async function GET(_request: Request, { params }: { params: Promise<{ team: string }> }) {
  try {
    const team = await loadTeamBySlug((await params).team);
    const csv = await exportCards({ actor: currentActor(), teamId: team.id });
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${team.slug}-cards.csv"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return new Response(error.message, { status: error.status });
  }
}
