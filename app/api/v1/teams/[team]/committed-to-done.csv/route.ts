import { exportName } from "@/lib/files/export-name";
import { itemsCsv } from "@/lib/files/items-csv";
import { itemsFileQuerySchema } from "@/lib/server/queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedResponse } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadCommittedToDone } from "@/lib/services/planning/load-committed-to-done";

export const dynamic = "force-dynamic";

/** The cards behind the figures of the page. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { window, separator, ...filter } = readQuery(request, itemsFileQuerySchema);
    return taggedResponse({ request, team, context }, async () => {
      const items = await loadCommittedToDone(context, filter, window);
      return {
        body: itemsCsv(items, separator),
        type: "text/csv; charset=utf-8",
        fileName: exportName(
          team.slug,
          "cards",
          { from: filter.from ?? null, to: filter.to ?? null, asOf: items.asOf },
          "csv",
        ),
      };
    });
  },
});
