import "server-only";
import type { TeamRole } from "@/lib/cards/people/roles";
import { type Database, database } from "@/lib/db/client";

export type InvitationRow = {
  id: number;
  role: TeamRole;
  note: string | null;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
};

const columns = {
  id: true,
  role: true,
  note: true,
  createdBy: true,
  createdAt: true,
  expiresAt: true,
} as const;

/** Adds an invitation and answers its number in the team. */
export async function insertInvitation(
  tx: Database,
  teamId: number,
  row: Omit<InvitationRow, "id"> & { secretHash: string; createdById: string | null },
): Promise<number> {
  const last = await tx.invitation.aggregate({ where: { teamId }, _max: { id: true } });
  const id = (last._max.id ?? 0) + 1;
  await tx.invitation.create({ data: { ...row, teamId, id } });
  return id;
}

/** Invitations that can still be used, the newest first. */
export async function findOpenInvitations(teamId: number, now: Date): Promise<InvitationRow[]> {
  return database().invitation.findMany({
    where: { teamId, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: columns,
    orderBy: { id: "desc" },
  });
}

/** The open invitation whose link holds this secret; null where it was used, revoked or has expired. */
export async function findOpenInvitation(
  teamId: number,
  secretHash: string,
  now: Date,
  db: Database = database(),
): Promise<InvitationRow | null> {
  return db.invitation.findFirst({
    where: { teamId, secretHash, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: columns,
  });
}

/** Whether somebody used this invitation and is still a member. */
export async function isInvitationUsedBy(
  teamId: number,
  secretHash: string,
  userId: string,
): Promise<boolean> {
  const where = { teamId, secretHash, usedBy: userId };
  const member = { teamId_userId: { teamId, userId } };
  if ((await database().invitation.findFirst({ where, select: { id: true } })) === null)
    return false;
  return (await database().member.findUnique({ where: member, select: { role: true } })) !== null;
}

/** Closes an open invitation; false where another request was quicker. */
export async function closeInvitation(
  tx: Database,
  key: { teamId: number; id: number },
  used: { by: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { ...key, usedAt: null, revokedAt: null },
    data: { usedBy: used.by, usedAt: used.at },
  });
  return count === 1;
}

/** Makes all open invitations that somebody made worthless. */
export async function revokeInvitationsOf(
  tx: Database,
  { teamId, userId }: { teamId: number; userId: string },
  at: Date,
): Promise<void> {
  await tx.invitation.updateMany({
    where: { teamId, createdById: userId, usedAt: null, revokedAt: null },
    data: { revokedAt: at },
  });
}

/** Makes an open invitation's link worthless; false where there is none. */
export async function revokeInvitation(
  tx: Database,
  key: { teamId: number; id: number },
  at: Date,
): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { ...key, usedAt: null, revokedAt: null },
    data: { revokedAt: at },
  });
  return count === 1;
}
