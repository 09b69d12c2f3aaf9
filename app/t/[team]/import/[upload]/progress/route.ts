import { Problem } from "@/lib/cards/problem";
import { openTeamFile } from "@/lib/server/team-screen";
import { cancelWork, findProgress } from "@/lib/services/import/follow-upload";
import type { ServiceContext } from "@/lib/services/team/service-context";

type Context = { params: Promise<{ team: string; upload: string }> };

/** How far the work on a kept file is, as JSON; null where none is going on. */
export async function GET(request: Request, { params }: Context) {
  return answer(request, params, findProgress);
}

/** Asks the work on a kept file to stop. */
export async function POST(request: Request, { params }: Context) {
  return answer(request, params, async (context, upload) => ({
    cancelled: await cancelWork(context, upload),
  }));
}

async function answer(
  request: Request,
  params: Context["params"],
  work: (context: ServiceContext, upload: string) => Promise<unknown>,
): Promise<Response> {
  const { team: slug, upload } = await params;
  try {
    const { context } = await openTeamFile(request, slug);
    const body = await work(context, upload);
    return Response.json(body, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return Response.json({ message: error.message }, { status: error.status });
  }
}
