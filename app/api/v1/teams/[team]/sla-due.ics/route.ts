import { fileNameOf } from "@/lib/cards/links/link-address";
import { asOfQuerySchema } from "@/lib/server/open-card-queries";
import { readQuery } from "@/lib/server/read-query";
import { siteOrigin } from "@/lib/server/site-origin";
import { taggedResponse } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { slaDueFeed } from "@/lib/services/stand-up/sla-due-feed";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { asOf } = readQuery(request, asOfQuerySchema);
    return taggedResponse({ request, team, context }, async () => ({
      body: await slaDueFeed(context, siteOrigin(request.headers), asOf),
      type: "text/calendar; charset=utf-8",
      fileName: `${fileNameOf(team.slug)}-sla-due.ics`,
    }));
  },
});
