import { teamRoute } from "@/lib/server/team-route";
import { revokeShareLink } from "@/lib/services/links/manage-share-links";

export const dynamic = "force-dynamic";

type Params = { team: string; id: string };

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute<Params>({
  DELETE: async ({ params, context }) => {
    await revokeShareLink(context, /^\d{1,9}$/.test(params.id) ? Number(params.id) : 0);
    return new Response(null, { status: 204 });
  },
});
