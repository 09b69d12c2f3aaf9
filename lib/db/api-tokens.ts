import "server-only";
import { type Database, database } from "@/lib/db/client";

export type ApiTokenRow = {
  id: number;
  userId: string;
  name: string;
  canWrite: boolean;
  createdAt: Date;
  /** The day of its last use, in UTC; null before the first */
  lastUsedOn: Date | null;
};

const columns = {
  id: true,
  userId: true,
  name: true,
  canWrite: true,
  createdAt: true,
  lastUsedOn: true,
} as const;

/** Adds a token and answers its number in the team. */
export async function insertApiToken(
  tx: Database,
  teamId: number,
  row: Omit<ApiTokenRow, "id" | "lastUsedOn"> & { secretHash: string },
): Promise<number> {
  const last = await tx.apiToken.aggregate({ where: { teamId }, _max: { id: true } });
  const id = (last._max.id ?? 0) + 1;
  await tx.apiToken.create({ data: { ...row, teamId, id } });
  return id;
}

/** Tokens that still open the team, the newest first. */
export async function findApiTokens(teamId: number): Promise<ApiTokenRow[]> {
  return database().apiToken.findMany({
    where: { teamId, revokedAt: null },
    select: columns,
    orderBy: { id: "desc" },
  });
}

/** The token with this secret and the account that it acts for; null where it is revoked or never was. */
export async function findTokenBySecret(
  teamId: number,
  secretHash: string,
): Promise<(ApiTokenRow & { user: { name: string; isOwner: boolean } }) | null> {
  const token = await database().apiToken.findFirst({
    where: { teamId, secretHash, revokedAt: null },
    select: columns,
  });
  if (token === null) return null;
  const user = await database().user.findUnique({
    where: { id: token.userId },
    select: { name: true, isOwner: true },
  });
  return user && { ...token, user };
}

/** Notes that a token was used today; one write a day. */
export async function noteTokenUse(teamId: number, id: number, today: Date): Promise<void> {
  await database().$executeRaw`
    update api_tokens set last_used_on = ${today}::date
    where team_id = ${teamId} and id = ${id} and last_used_on is distinct from ${today}::date`;
}

/** Makes tokens worthless: one, or all of a person; answers how many. */
export async function revokeApiTokens(
  tx: Database,
  which: { teamId: number; id?: number; userId?: string },
  at: Date,
): Promise<number> {
  const { count } = await tx.apiToken.updateMany({
    where: { ...which, revokedAt: null },
    data: { revokedAt: at },
  });
  return count;
}
