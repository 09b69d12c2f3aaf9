import { fileNameOf } from "@/lib/cards/links/link-address";
import { readQuery } from "@/lib/server/read-query";
import { rotaFeedQuerySchema } from "@/lib/server/rota-queries";
import { siteOrigin } from "@/lib/server/site-origin";
import { taggedResponse } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { rotaFeed } from "@/lib/services/rota/rota-feed";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { person } = readQuery(request, rotaFeedQuerySchema);
    return taggedResponse({ request, team, context }, async () => ({
      body: await rotaFeed(context, siteOrigin(request.headers), person),
      type: "text/calendar; charset=utf-8",
      fileName: `${fileNameOf(team.slug)}-rota.ics`,
    }));
  },
});
