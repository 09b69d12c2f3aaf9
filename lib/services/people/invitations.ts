import "server-only";
import { z } from "zod";
import type { NewAccount } from "@/lib/cards/people/account-schema";
import { actingForRole, requirePerson, requireRole } from "@/lib/cards/people/actor";
import { isAtLeast, type TeamRole, teamRoles } from "@/lib/cards/people/roles";
import {
  closeInvitation,
  findOpenInvitation,
  findOpenInvitations,
  type InvitationRow,
  insertInvitation,
  isInvitationUsedBy,
  revokeInvitation,
} from "@/lib/db/invitations";
import { adoptTeams, findGivenRole, putMember } from "@/lib/db/members";
import { getTeamById } from "@/lib/db/teams";
import { deleteUser, getUser } from "@/lib/db/users";
import { writeTeam } from "@/lib/db/write-team";
import { createAccount } from "@/lib/services/people/create-account";
import { linkSpent } from "@/lib/services/people/first-owner";
import { limitAttempts, linkLimits } from "@/lib/services/people/limit-attempts";
import { publicUrl } from "@/lib/services/people/public-url";
import {
  hashSecret,
  joinSecret,
  newSecret,
  secretShownBefore,
  splitSecret,
} from "@/lib/services/people/secret-links";
import type { ServiceContext } from "@/lib/services/team/service-context";

const dayMs = 86_400_000;

export const newInvitationSchema = z.strictObject({
  role: z.enum(teamRoles, { error: "Choose a role." }),
  note: z.string().trim().max(100, { error: "A note has at most 100 characters." }).default(""),
  days: z.coerce
    .number({ error: "Write for how many days the link is good, from 1 to 90." })
    .int({ error: "Write a whole number of days." })
    .min(1, { error: "At least one day." })
    .max(90, { error: "At most 90 days." })
    .default(7),
});

/** Makes an invitation; its link is shown this once, since only a hash of it is kept. */
export async function invite(
  context: ServiceContext & { source: "screen" | "api" },
  { role, note, days }: z.output<typeof newInvitationSchema>,
): Promise<{ link: string; revision: number }> {
  requirePerson(context.actor);
  const secret = newSecret();
  const now = context.now ?? new Date();
  const row = {
    role,
    note: note || null,
    createdBy: context.actor.name,
    createdById: context.actor.userId,
    createdAt: now,
    expiresAt: new Date(now.getTime() + days * dayMs),
  };
  const { revision, repeated } = await writeTeam(
    { ...context, place: "members", action: "invite" },
    async ({ tx, record }) => {
      const secretHash = hashSecret(secret);
      const id = await insertInvitation(tx, context.teamId, { ...row, secretHash });
      record("invitation", id, null, {
        role,
        note: row.note,
        expiresAt: row.expiresAt.toISOString(),
      });
      return { id };
    },
  );
  if (repeated) {
    throw secretShownBefore(
      "The invitation was made",
      "Withdraw it in the list, and make another.",
    );
  }
  const link = new URL(`/join/${joinSecret(context.teamId, secret)}`, publicUrl());
  return { link: link.href, revision };
}

/** The invitations of a team that can still be used; for owners. */
export async function loadInvitations(context: ServiceContext): Promise<InvitationRow[]> {
  requireRole(context, "owner");
  return findOpenInvitations(context.teamId, context.now ?? new Date());
}

/** Makes an invitation's link worthless; a 404 Problem where it is already. */
export async function withdrawInvitation(
  context: ServiceContext & { source: "screen" | "api" },
  id: number,
): Promise<void> {
  requirePerson(context.actor);
  await writeTeam(
    { ...context, place: "members", action: "withdraw-invitation" },
    async ({ tx, record }) => {
      const at = context.now ?? new Date();
      if (!(await revokeInvitation(tx, { teamId: context.teamId, id }, at))) throw linkSpent();
      record("invitation", id, { withdrawn: false }, { withdrawn: true });
      return {};
    },
  );
}

export type OpenInvitation = { teamId: number; teamName: string; slug: string; role: TeamRole };

/** What an invitation's link leads to; a 404 Problem where it is used, withdrawn, expired or made up. */
export async function openInvitation(link: string, client: string): Promise<OpenInvitation> {
  await limitAttempts(linkLimits("join", client));
  const parts = splitSecret(link);
  const found = parts && (await findOpenInvitation(parts.teamId, parts.secretHash, new Date()));
  const team = found && (await getTeamById(parts.teamId));
  if (!found || !team) throw linkSpent();
  return { teamId: team.id, teamName: team.name, slug: team.slug, role: found.role };
}

/** Makes somebody with an account a member by an invitation, which is used up by it; done again it changes nothing. */
export async function acceptInvitation(link: string, userId: string): Promise<{ slug: string }> {
  const teamId = splitSecret(link)?.teamId;
  const user = await getUser(userId);
  const team = teamId === undefined ? null : await getTeamById(teamId);
  if (teamId === undefined || user === null || team === null) throw linkSpent();
  const actor = actingForRole(user.name, userId);
  const secretHash = splitSecret(link)?.secretHash ?? "";
  // Sent again because no answer came: it has been done.
  if (await isInvitationUsedBy(teamId, secretHash, userId)) return { slug: team.slug };
  await writeTeam(
    { actor, teamId, source: "screen", place: "members", action: "join" },
    async ({ tx, record }) => {
      const now = new Date();
      const open = await findOpenInvitation(teamId, secretHash, now, tx);
      if (!open || !(await closeInvitation(tx, { teamId, id: open.id }, { by: userId, at: now }))) {
        throw linkSpent();
      }
      const already = await findGivenRole(tx, teamId, userId);
      // An invitation never takes anything away, and makes nothing last that a group gave.
      if (already !== null && isAtLeast(already, open.role)) return {};
      const { role } = open;
      if (role === "owner") await adoptTeams(tx, teamId);
      await putMember(tx, teamId, userId, role);
      const before = already === null ? null : { userId, name: user.name, role: already };
      record("member", 0, before, { userId, name: user.name, role });
      return {};
    },
  );
  return { slug: team.slug };
}

/**
 * Makes an account by an invitation and a member of it: both or neither. A 422 Problem where the
 * address has an account already, which a link tells a few times only.
 */
export async function joinWithNewAccount(
  link: string,
  account: NewAccount,
  client: string,
): Promise<{ slug: string }> {
  await openInvitation(link, client);
  await limitAttempts([{ key: `join:${hashSecret(link)}`, max: 10, windowMs: dayMs }]);
  const userId = await createAccount(account);
  try {
    return await acceptInvitation(link, userId);
  } catch (error) {
    await deleteUser(userId);
    throw error;
  }
}
