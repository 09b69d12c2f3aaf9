import { inProgressQuerySchema } from "@/lib/server/open-card-queries";
import { readQuery } from "@/lib/server/read-query";
import { taggedJson } from "@/lib/server/tagged-response";
import { teamRoute } from "@/lib/server/team-route";
import { loadOpenCards } from "@/lib/services/stand-up/load-open-cards";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  GET: async ({ request, team, context }) => {
    const { asOf, history } = readQuery(request, inProgressQuerySchema);
    return taggedJson({ request, team, context }, () =>
      loadOpenCards(context, asOf, { choosesHistory: history === "chosen" }),
    );
  },
});
