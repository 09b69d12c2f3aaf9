import "server-only";
import type { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

/** Set where the server is started (lib/launch/answers.js). */
const shared = globalThis as { walltimeAnswers?: AsyncLocalStorage<ServerResponse> };

/**
 * Gives the page that is being drawn the status 404. It is drawn all the same, so that its text
 * is there without scripts. Call before the first `await` of a Suspense boundary lets the answer go.
 */
export function answerNotFound(): void {
  const response = shared.walltimeAnswers?.getStore();
  if (response && !response.headersSent) response.statusCode = 404;
}
