import { newShareLinkSchema } from "@/lib/cards/links/share-link";
import { idempotencyKeyOf } from "@/lib/server/idempotency-key";
import { readJson } from "@/lib/server/read-json";
import { shareLinkBody } from "@/lib/server/share-link-body";
import { teamRoute } from "@/lib/server/team-route";
import { makeShareLink } from "@/lib/services/links/make-share-link";
import { loadShareLinks } from "@/lib/services/links/manage-share-links";

export const dynamic = "force-dynamic";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = teamRoute({
  // Without an ETag: every opening of a link counts.
  GET: async ({ context }) =>
    Response.json({ links: (await loadShareLinks(context)).map(shareLinkBody) }),
  POST: async ({ request, context, team }) => {
    const input = await readJson(request, newShareLinkSchema);
    const { id, address } = await makeShareLink(
      { ...context, ...idempotencyKeyOf(request) },
      input,
    );
    return Response.json(
      { id, address },
      {
        status: 201,
        headers: {
          location: `/api/v1/teams/${team.slug}/share-links/${id}`,
          "cache-control": "no-store",
        },
      },
    );
  },
});
