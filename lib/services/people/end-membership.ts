import "server-only";
import { linkTargets } from "@/lib/cards/links/link-targets";
import { isAtLeast, type TeamRole } from "@/lib/cards/people/roles";
import { deleteAlerts } from "@/lib/db/alerts";
import { revokeApiTokens } from "@/lib/db/api-tokens";
import { revokeInvitationsOf } from "@/lib/db/invitations";
import { deleteMember } from "@/lib/db/members";
import { revokeShareLinks } from "@/lib/db/share-links";
import type { TeamWrite } from "@/lib/db/write-team";

type Membership = { teamId: number; userId: string };

/**
 * Takes somebody out of a team, and with them their tokens, open invitations, alerts and the links that
 * they made, which are worth nothing from the next request on.
 */
export async function endMembership(
  tx: TeamWrite["tx"],
  { teamId, userId }: Membership,
  at: Date,
): Promise<void> {
  await deleteMember(tx, teamId, userId);
  await revokeApiTokens(tx, { teamId, userId }, at);
  await deleteAlerts(tx, { teamId, userId });
  await revokeInvitationsOf(tx, { teamId, userId }, at);
  await revokeShareLinks(tx, { teamId, createdById: userId }, at);
}

/**
 * Ends what somebody could not make any more with another role: invitations and links that show costs
 * need an owner, links to pages and charts an editor.
 */
export async function endWhatRoleLacks(
  tx: TeamWrite["tx"],
  { teamId, userId }: Membership,
  role: TeamRole,
  at: Date,
): Promise<void> {
  if (role === "owner") return;
  await revokeInvitationsOf(tx, { teamId, userId }, at);
  await revokeShareLinks(tx, { teamId, createdById: userId, showsCosts: true }, at);
  if (isAtLeast(role, "editor")) return;
  await revokeShareLinks(tx, { teamId, createdById: userId, target: { in: notFeeds } }, at);
}

const notFeeds = Object.entries(linkTargets).flatMap(([key, { kind }]) =>
  kind === "feed" ? [] : [key],
);
