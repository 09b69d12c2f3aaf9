import { Problem } from "@/lib/cards/problem";
import { openTeamFile } from "@/lib/server/team-screen";
import { workKey } from "@/lib/services/import/check-upload";
import { cancelWork, progressOf } from "@/lib/services/import/import-progress";

type Context = { params: Promise<{ team: string; upload: string }> };

/** How far the work on a kept file is, as JSON; null where none is going on. */
export async function GET(request: Request, { params }: Context) {
  return answer(request, params, progressOf);
}

/** Cancels the work on a kept file. */
export async function POST(request: Request, { params }: Context) {
  return answer(request, params, (key) => ({ cancelled: cancelWork(key) }));
}

async function answer(
  request: Request,
  params: Context["params"],
  work: (key: string) => unknown,
): Promise<Response> {
  const { team: slug, upload } = await params;
  try {
    const { context } = await openTeamFile(request, slug);
    const key = workKey(context, upload);
    return Response.json(work(key), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return Response.json({ message: error.message }, { status: error.status });
  }
}
