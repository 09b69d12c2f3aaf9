import "server-only";
import { z } from "zod";
import { requirePerson, requireRole } from "@/lib/cards/people/actor";
import { type TeamRole, teamRoles } from "@/lib/cards/people/roles";
import { Problem } from "@/lib/cards/problem";
import { adoptTeams, findMembers, type MemberRow, putMember } from "@/lib/db/members";
import { type TeamWrite, writeTeam } from "@/lib/db/write-team";
import { endMembership, endWhatRoleLacks } from "@/lib/services/people/end-membership";
import type { ServiceContext } from "@/lib/services/team/service-context";

export const roleChangeSchema = z.strictObject({
  role: z.enum(teamRoles, { error: "Choose a role." }),
});

type WritingContext = ServiceContext & { source: "screen" | "api" };

/** The members of a team, by name; for owners. */
export async function loadMembers(context: ServiceContext): Promise<MemberRow[]> {
  requireRole(context, "owner");
  return findMembers(context.teamId);
}

/** Gives a member another role. A 409 Problem for the last owner's. */
export async function changeRole(
  context: WritingContext,
  userId: string,
  role: TeamRole,
): Promise<{ name: string; revision: number }> {
  requirePerson(context.actor);
  const now = context.now ?? new Date();
  const { result, revision } = await writeTeam(
    { ...context, place: "members", action: "change-role" },
    async ({ tx, record }) => {
      const { member, otherOwners } = await memberOf(tx, context.teamId, userId);
      if (role !== "owner" && member.role === "owner" && otherOwners === 0) throw lastOwner();
      if (role === "owner") await adoptTeams(tx, context.teamId);
      else await endWhatRoleLacks(tx, { teamId: context.teamId, userId }, role, now);
      await putMember(tx, context.teamId, userId, role);
      const { name } = member;
      record("member", 0, { userId, name, role: member.role }, { userId, name, role });
      return { name };
    },
  );
  return { ...result, revision };
}

/**
 * Takes a member out of the team, and with them their tokens, open invitations and the links that
 * they made, which are worth nothing from the next request on, and their alerts. A 409 Problem for
 * the last owner.
 */
export async function removeMember(
  context: WritingContext,
  userId: string,
): Promise<{ name: string; revision: number }> {
  requirePerson(context.actor);
  const now = context.now ?? new Date();
  const { result, revision } = await writeTeam(
    { ...context, place: "members", action: "remove-member" },
    async ({ tx, record }) => {
      const { member, otherOwners } = await memberOf(tx, context.teamId, userId);
      if (member.role === "owner" && otherOwners === 0) throw lastOwner();
      await endMembership(tx, { teamId: context.teamId, userId }, now);
      const { name, role } = member;
      record("member", 0, { userId, name, role }, null);
      return { name };
    },
  );
  return { ...result, revision };
}

async function memberOf(tx: TeamWrite["tx"], teamId: number, userId: string) {
  const members = await findMembers(teamId, tx);
  const member = members.find((one) => one.userId === userId);
  if (member === undefined) throw memberGone();
  const others = members.filter((one) => one.userId !== userId && one.role === "owner");
  return { member, otherOwners: others.length };
}

function memberGone(): Problem {
  return new Problem({
    status: 404,
    code: "member-not-found",
    message: "This person is no member of the team any more.",
  });
}

function lastOwner(): Problem {
  return new Problem({
    status: 409,
    code: "last-owner",
    message: "A team keeps at least one owner. Make somebody else an owner first.",
  });
}
