import { Problem } from "@/lib/cards/problem";
import { logError } from "@/lib/server/log-error";
import { receiveForm } from "@/lib/server/receive-form";
import { openTeamFile } from "@/lib/server/team-screen";
import { keepUpload, maxUploadBytes } from "@/lib/services/import/keep-upload";

/** Keeps the chosen file, then goes to the page that checks it. A plain form posts here. */
export async function POST(request: Request, { params }: { params: Promise<{ team: string }> }) {
  const { team: slug } = await params;
  const home = `/t/${slug}/import`;
  const goTo = request.headers.get("accept") === "application/json" ? tell : redirect;
  try {
    const { context } = await openTeamFile(request, slug);
    const { file, fields } = await receiveForm(request, maxUploadBytes, async (name, chunks) =>
      name === "" ? drain(chunks) : keepUpload(context, name, chunks),
    );
    if (file) return goTo(`${home}/${file}`);
    const pasted = fields.get("pasted") ?? "";
    if (pasted.trim() === "") return goTo(`${home}?problem=no-file`);
    return goTo(`${home}/${await keepUpload(context, "pasted cells", inOne(pasted))}`);
  } catch (error) {
    if (error instanceof Problem) return goTo(`${home}?problem=${error.code}`);
    logError(`POST ${home}/upload`, error);
    return goTo(`${home}?problem=not-received`);
  }
}

/** A form without a chosen file sends an empty one. */
async function drain(chunks: AsyncIterable<Uint8Array>): Promise<null> {
  for await (const _ of chunks);
  return null;
}

async function* inOne(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

/** A script goes there itself: following a redirect it would load the page and throw it away. */
function tell(location: string): Response {
  return Response.json({ goTo: location });
}
