import { Problem } from "@/lib/cards/problem";
import { limitedBody } from "@/lib/server/limited-body";
import { problemResponse } from "@/lib/server/problem-response";
import { hasAccounts } from "@/lib/services/people/has-accounts";

export const dynamic = "force-dynamic";

const maxBytes = 100_000;

/** What a browser's passkeys need and where a provider answers, and no more of better-auth's addresses. */
const open = [/^\/api\/auth\/passkey\//, /^\/api\/auth\/callback\/openid$/];

/** Passes these requests on to better-auth; everything else of it is done by forms. */
async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (!hasAccounts() || !open.some((path) => path.test(pathname))) return nothingHere();
  if (pathname.endsWith("/callback/openid")) {
    const { answerProvider } = await import("@/lib/services/people/provider-sign-in");
    return answerProvider(request);
  }
  const { auth } = await import("@/lib/services/people/auth");
  try {
    return await auth().handler(withLimitedBody(request));
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error);
    throw error;
  }
}

/** Nothing that is sent here is long; without a limit anybody could fill the memory. */
function withLimitedBody(request: Request): Request {
  if (request.body === null) return request;
  const body = limitedBody(request, maxBytes);
  return new Request(request, { body, duplex: "half" } as RequestInit);
}

function nothingHere(): Response {
  return problemResponse(
    new Problem({ status: 404, code: "not-found", message: "There is nothing at this address." }),
  );
}

export { answer as GET, answer as POST };
