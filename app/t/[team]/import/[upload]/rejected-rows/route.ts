import { Problem } from "@/lib/cards/problem";
import { openTeamFile } from "@/lib/server/team-screen";
import { checkUpload } from "@/lib/services/import/check-upload";

type Params = { team: string; upload: string };

/** The rows of a kept file that cannot be imported, as CSV with a reason column. */
export async function GET(request: Request, { params }: { params: Promise<Params> }) {
  const { team: slug, upload } = await params;
  try {
    const { context } = await openTeamFile(request, slug);
    const { fileName, outcome } = await checkUpload(
      context,
      upload,
      new URL(request.url).searchParams,
    );
    const name = `${fileName.replace(/\.[^.]*$/, "").replace(/[^\w.-]+/g, "-")}-rejected.csv`;
    return new Response(outcome.rejectedCsv ?? "", {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return new Response(error.message, { status: error.status });
  }
}
