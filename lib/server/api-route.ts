import "server-only";
import { Problem } from "@/lib/cards/problem";
import { logFailedRequest } from "@/lib/server/log-error";
import { problemResponse } from "@/lib/server/problem-response";
import { unknownParametersOf } from "@/lib/server/read-query";
import { isAskedByLink } from "@/lib/services/links/asked-by-link";
import { databaseTrouble } from "@/lib/services/team/database-health";

const apiMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
export type ApiMethod = (typeof apiMethods)[number];

export type ApiHandler<Params> = (request: Request, params: Params) => Promise<Response>;

type RouteHandler<Params> = (
  request: Request,
  context: { params: Promise<Params> },
) => Promise<Response>;

/**
 * The exports of a route file: the given methods with every failure answered as problem+json, 405
 * with `Allow` for the others, and OPTIONS. HEAD follows from GET.
 */
export function apiRoute<Params>(
  handlers: Partial<Record<ApiMethod, ApiHandler<Params>>>,
): Record<ApiMethod | "OPTIONS", RouteHandler<Params>> {
  const allow = allowedMethods(Object.keys(handlers));
  const refuse = async (request: Request) =>
    problemResponse(wrongMethod(request, allow), { allow });
  const handle =
    (handler: ApiHandler<Params>): RouteHandler<Params> =>
    async (request, context) => {
      try {
        return keptNowhere(withWarning(request, await handler(request, await context.params)));
      } catch (error) {
        return keptNowhere(failure(request, error));
      }
    };
  const routeFor = (method: ApiMethod) => {
    const handler = handlers[method];
    return handler ? handle(handler) : refuse;
  };
  return {
    GET: routeFor("GET"),
    POST: routeFor("POST"),
    PUT: routeFor("PUT"),
    PATCH: routeFor("PATCH"),
    DELETE: routeFor("DELETE"),
    OPTIONS: async () => new Response(null, { status: 204, headers: { allow } }),
  };
}

/** What is read by a link is not to be found in a cache once the link is revoked. */
function keptNowhere(response: Response): Response {
  if (isAskedByLink()) {
    // What is sent bit by bit must not be gathered on the way.
    const isWhole = !response.headers.get("cache-control")?.includes("no-transform");
    response.headers.set("cache-control", isWhole ? "no-store" : "no-store, no-transform");
  }
  return response;
}

/** Names parameters that were ignored, so that a misspelt filter is noticed. */
function withWarning(request: Request, response: Response): Response {
  const ignored = unknownParametersOf(request);
  if (ignored.length === 0) return response;
  const names = ignored.slice(0, 10).map((name) => encodeURIComponent(shortened(name)));
  response.headers.set("warning", `299 - "Unknown parameters ignored: ${names.join(", ")}"`);
  return response;
}

/** By whole characters: half of one cannot be encoded. */
function shortened(name: string): string {
  return [...name].slice(0, 60).join("").toWellFormed();
}

function allowedMethods(methods: string[]): string {
  return [...methods.flatMap((one) => (one === "GET" ? ["GET", "HEAD"] : [one])), "OPTIONS"].join(
    ", ",
  );
}

function wrongMethod(request: Request, allow: string): Problem {
  return new Problem({
    status: 405,
    code: "method-not-allowed",
    message: `${request.method} is not possible here. Possible: ${allow}.`,
  });
}

const troubleCodes = {
  unreachable: "database-unavailable",
  "read-only": "database-read-only",
  full: "database-full",
};

function failure(request: Request, error: unknown): Response {
  if (error instanceof Problem) return problemResponse(error);
  logFailedRequest({ method: request.method, path: new URL(request.url).pathname }, error);
  const found = databaseTrouble(error);
  if (found !== null) {
    const problem = new Problem({
      status: 503,
      code: troubleCodes[found.trouble],
      message: `${found.sentence} Try again in a moment: with the same Idempotency-Key nothing is done twice.`,
    });
    return problemResponse(problem, { "retry-after": "5" });
  }
  return problemResponse(
    new Problem({
      status: 500,
      code: "internal-error",
      message: "Something went wrong in Walltime. The server's log says more.",
    }),
  );
}
