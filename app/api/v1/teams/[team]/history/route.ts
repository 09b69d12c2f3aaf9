import { readCursor, writeCursor } from "@/lib/server/cursor";
import { historyBody } from "@/lib/server/history-body";
import { historyQuerySchema } from "@/lib/server/history-queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadHistory } from "@/lib/services/history/load-history";

export const dynamic = "force-dynamic";

/** What was changed in the team, the latest first, a page at a time. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { limit, cursor, ...filter } = readQuery(request, historyQuerySchema);
    const before = readCursor(cursor) || undefined;
    return taggedJson({ request, team, context }, async () => {
      const page = await loadHistory({ ...context, team }, filter, { before, limit });
      const { nextBefore } = page;
      return {
        changes: page.changes.map(historyBody),
        nextCursor: nextBefore === null ? null : writeCursor(nextBefore),
      };
    });
  },
});
