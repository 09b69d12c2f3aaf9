import "server-only";
import type { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import { databaseTrouble } from "@/lib/services/team/database-health";

/** Set where the server is started (lib/launch/answers.js). */
const shared = globalThis as { walltimeAnswers?: AsyncLocalStorage<ServerResponse> };

/**
 * Notes on the answer under way that its page fails because of the database, so that it gets the
 * status 503 and a text that is there without scripts (lib/launch/outage-page.js). Nothing where the
 * error says nothing of the kind.
 */
export function answerOutage(error: unknown): void {
  const response = shared.walltimeAnswers?.getStore();
  const found = response && databaseTrouble(error);
  if (found) Object.assign(response, { walltimeTrouble: found.trouble });
}
