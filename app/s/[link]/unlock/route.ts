import { z } from "zod";
import { Problem } from "@/lib/cards/problem";
import { limitedBody } from "@/lib/server/limited-body";
import { clientAddress } from "@/lib/server/who-asks";
import { unlockShareLink } from "@/lib/services/links/open-share-link";
import { publicUrl } from "@/lib/services/people/public-url";

export const dynamic = "force-dynamic";

const maxBytes = 2_000;
const passwordSchema = z.string().min(1).max(200);

/** Takes a link's password and leads back to its page, with a cookie where it was right. */
export async function POST(request: Request, context: { params: Promise<{ link: string }> }) {
  const { link } = await context.params;
  const body = await readBody(request).catch(() => "");
  const password = passwordSchema.safeParse(new URLSearchParams(body).get("password")).data ?? "";
  const back = `/s/${encodeURIComponent(link)}`;
  try {
    const unlocked = await unlockShareLink(link, password, await clientAddress());
    if (unlocked === null) return leadTo(`${back}?refused=password`);
    const secure = publicUrl().protocol === "https:" ? "; Secure" : "";
    const cookie = `${unlocked.cookie}=${unlocked.proof}; Path=/; HttpOnly; SameSite=Lax${secure}`;
    return leadTo(back, { "set-cookie": cookie });
  } catch (error) {
    if (error instanceof Problem && error.status === 429) return leadTo(`${back}?refused=often`);
    throw error;
  }
}

/** What was sent; rejects where it is longer than any password. */
async function readBody(request: Request): Promise<string> {
  return new Response(limitedBody(request, maxBytes)).text();
}

function leadTo(location: string, headers: Record<string, string> = {}): Response {
  return new Response(null, {
    status: 303,
    headers: { location, "cache-control": "no-store", ...headers },
  });
}
