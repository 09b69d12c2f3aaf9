import { Problem } from "@/lib/cards/problem";
import { workKey } from "@/lib/services/import/check-upload";
import { cancelWork, progressOf } from "@/lib/services/import/import-progress";
import { currentActor } from "@/lib/services/team/current-actor";
import { loadTeamBySlug } from "@/lib/services/team/load-team";

type Context = { params: Promise<{ team: string; upload: string }> };

/** How far the work on a kept file is, as JSON; null where none is going on. */
export async function GET(_: Request, { params }: Context) {
  return answer(params, progressOf);
}

/** Cancels the work on a kept file. */
export async function POST(_: Request, { params }: Context) {
  return answer(params, (key) => ({ cancelled: cancelWork(key) }));
}

async function answer(
  params: Context["params"],
  work: (key: string) => unknown,
): Promise<Response> {
  const { team: slug, upload } = await params;
  try {
    const team = await loadTeamBySlug(slug);
    const key = workKey({ actor: currentActor(), teamId: team.id }, upload);
    return Response.json(work(key), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return Response.json({ message: error.message }, { status: error.status });
  }
}
