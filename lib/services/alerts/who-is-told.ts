import "server-only";
import type { AlertRow } from "@/lib/db/alerts";
import { findRoles } from "@/lib/db/members";
import { getUser } from "@/lib/db/users";
import { hasAccounts } from "@/lib/services/people/has-accounts";

/**
 * Whether the person of an alert still sees the team: by their role as it is now, and without
 * accounts whoever sits at this machine.
 */
export async function isStillTold(
  teamId: number,
  { userId }: Pick<AlertRow, "userId">,
): Promise<boolean> {
  if (!hasAccounts()) return userId === null;
  const user = userId === null ? null : await getUser(userId);
  return user !== null && (await findRoles(user.id, user.isOwner)).has(teamId);
}
