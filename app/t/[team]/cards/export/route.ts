import { Problem } from "@/lib/cards/problem";
import { csvSeparators } from "@/lib/files/write-csv";
import { exportCards } from "@/lib/services/cards/export-cards";
import { currentActor } from "@/lib/services/team/current-actor";
import { loadTeamBySlug } from "@/lib/services/team/load-team";

/** All cards of a team as a CSV file that can be imported again. */
export async function GET(request: Request, { params }: { params: Promise<{ team: string }> }) {
  try {
    const team = await loadTeamBySlug((await params).team);
    const asked = new URL(request.url).searchParams.get("separator");
    const separator = csvSeparators.find((one) => one === asked);
    const csv = await exportCards({ actor: currentActor(), teamId: team.id }, separator);
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
