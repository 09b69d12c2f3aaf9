import "server-only";
import { actingForRole } from "@/lib/cards/people/actor";
import { rolesByGroups } from "@/lib/cards/people/group-roles";
import type { TeamRole } from "@/lib/cards/people/roles";
import { adoptTeams, findMemberships, noteGroupsTold, putMember } from "@/lib/db/members";
import { findTeams } from "@/lib/db/teams";
import { getUser } from "@/lib/db/users";
import { writeTeam } from "@/lib/db/write-team";
import { endMembership, endWhatRoleLacks } from "@/lib/services/people/end-membership";
import { openIdSettings } from "@/lib/services/people/openid";

/**
 * Gives somebody who signed in at the provider the roles of their groups, and takes those back that
 * groups gave before. What an owner gave by hand stays as it is. A team that loses its last owner so
 * belongs to the owners of the installation.
 */
export async function followGroups(userId: string, groups: readonly string[]): Promise<void> {
  const user = await getUser(userId);
  const mapping = openIdSettings()?.roles ?? [];
  if (user === null || mapping.length === 0) return;
  const wanted = rolesByGroups(groups, mapping, await findTeams());
  const known = new Map((await findMemberships(userId)).map((one) => [one.teamId, one]));
  for (const [teamId, role] of wanted) {
    const has = known.get(teamId);
    if (has === undefined || (has.isByGroups && has.role !== role)) {
      await setRole(teamId, user, has?.role ?? null, role);
    }
  }
  for (const { teamId, role, isByGroups } of known.values()) {
    if (isByGroups && !wanted.has(teamId)) await setRole(teamId, user, role, null);
  }
  await noteGroupsTold(userId, new Date());
}

async function setRole(
  teamId: number,
  { id: userId, name }: { id: string; name: string },
  before: TeamRole | null,
  role: TeamRole | null,
): Promise<void> {
  const side = (one: TeamRole | null) =>
    one === null ? null : { userId, name, role: one, byGroups: true };
  await writeTeam(
    {
      actor: actingForRole(`${name}, by group`, userId),
      ...{ teamId, source: "screen", place: "members" },
      action: before === null ? "join" : role === null ? "remove-member" : "change-role",
    },
    async ({ tx, record }) => {
      const which = { teamId, userId };
      if (role === "owner") await adoptTeams(tx, teamId);
      if (role === null) await endMembership(tx, which, new Date());
      else {
        await putMember(tx, teamId, userId, role, true);
        await endWhatRoleLacks(tx, which, role, new Date());
      }
      record("member", 0, side(before), side(role));
      return {};
    },
  );
}
