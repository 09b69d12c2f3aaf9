import "server-only";
import type { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

/** Set where the server is started (lib/launch/answers.js). */
const shared = globalThis as { walltimeAnswers?: AsyncLocalStorage<ServerResponse> };

/**
 * Lets pages of these sites show the page that is being drawn, and no others; without this no page
 * may. Call before anything of the page is sent.
 */
export function allowFraming(origins: readonly string[]): void {
  const response = shared.walltimeAnswers?.getStore();
  if (!response || response.headersSent || origins.length === 0) return;
  const policy = String(response.getHeader("content-security-policy") ?? "");
  const framed = `frame-ancestors ${origins.join(" ")}`;
  if (!policy.includes("frame-ancestors 'none'")) return;
  response.setHeader("content-security-policy", policy.replace("frame-ancestors 'none'", framed));
  response.removeHeader("x-frame-options");
}
