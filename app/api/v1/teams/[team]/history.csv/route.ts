import { exportName } from "@/lib/files/export-name";
import { historyFileQuerySchema } from "@/lib/server/history-queries";
import { readQuery } from "@/lib/server/read-query";
import { teamRoute } from "@/lib/server/team-route";
import { exportHistory } from "@/lib/services/history/export-history";

export const dynamic = "force-dynamic";

/** The changes that a filter asks for, as a file, in pieces: a history can be long. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { separator, ...filter } = readQuery(request, historyFileQuerySchema);
    const pieces = exportHistory({ ...context, team }, filter, separator);
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
    });
    const period = { from: filter.from ?? null, to: filter.to ?? null, asOf: team.today };
    const name = exportName(team.slug, "history", period, "csv");
    return new Response(body, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    });
  },
});
