import "server-only";
import { requireRole, roleIn } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { findShareLinks, revokeShareLinks, type ShareLinkRow } from "@/lib/db/share-links";
import { writeTeam } from "@/lib/db/write-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** The links that can still be opened: all of the team's for an owner, otherwise those one made. */
export async function loadShareLinks(context: ServiceContext): Promise<ShareLinkRow[]> {
  requireRole(context, "viewer");
  const { actor, teamId } = context;
  const links = await findShareLinks(teamId, context.now ?? new Date());
  if (roleIn(actor, teamId) === "owner") return links;
  return links.filter(({ createdById }) => createdById !== null && createdById === actor.userId);
}

/** Makes a link worthless: one's own, or for an owner anybody's. A 404 Problem where there is none. */
export async function revokeShareLink(
  context: ServiceContext & { source: "screen" | "api" },
  id: number,
): Promise<{ revision: number }> {
  const { actor, teamId } = context;
  const { revision } = await writeTeam(
    { ...context, place: "links", action: "revoke-link" },
    async ({ tx, record }) => {
      const own = roleIn(actor, teamId) === "owner" ? {} : { createdById: actor.userId ?? "" };
      const which = { teamId, id, ...own };
      const [revoked] = await revokeShareLinks(tx, which, context.now ?? new Date());
      if (revoked === undefined) throw linkNotFound();
      const { target, note } = revoked;
      record("share_link", id, { target, note }, null);
      return {};
    },
  );
  return { revision };
}

function linkNotFound(): Problem {
  return new Problem({
    status: 404,
    code: "link-not-found",
    message: "There is no such link, or it is revoked already.",
  });
}
