import "server-only";
import { STATUS_CODES } from "node:http";
import type { Problem } from "@/lib/cards/problem";

export const problemType = "application/problem+json";

/** A foreseeable failure as RFC 9457 writes it, with a stable code, the field and every error. */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  const body = {
    ...problem.extra,
    type: "about:blank",
    title: STATUS_CODES[problem.status],
    status: problem.status,
    detail: problem.message,
    code: problem.code,
    ...(problem.field === undefined ? {} : { field: problem.field }),
    ...(problem.errors.length === 0 ? {} : { errors: problem.errors }),
  };
  const retry: Record<string, string> =
    problem.retryAfterS === undefined ? {} : { "retry-after": `${problem.retryAfterS}` };
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: { ...retry, ...headers, "content-type": problemType, "cache-control": "no-store" },
  });
}
