import { Problem } from "@/lib/cards/problem";
import { csvSeparators } from "@/lib/files/write-csv";
import { openTeamFile } from "@/lib/server/team-screen";
import { exportCards } from "@/lib/services/cards/export-cards";

/** All cards of a team as a CSV file that can be imported again. */
export async function GET(request: Request, { params }: { params: Promise<{ team: string }> }) {
  try {
    const { team, context } = await openTeamFile(request, (await params).team);
    const asked = new URL(request.url).searchParams.get("separator");
    const separator = csvSeparators.find((one) => one === asked);
    const csv = await exportCards(context, separator);
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
