import "server-only";
import type { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";
import type { TeamRole } from "@/lib/cards/people/roles";

/** Set where the server is started (lib/launch/answers.js). */
const shared = globalThis as {
  walltimeAnswers?: AsyncLocalStorage<ServerResponse & { walltimeRole?: TeamRole }>;
};

/** Says which role in its team the page that is being drawn is for: only the like may be sent it again. */
export function noteDrawnFor(role: TeamRole): void {
  const response = shared.walltimeAnswers?.getStore();
  if (response) response.walltimeRole = role;
}
