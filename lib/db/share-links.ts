import "server-only";
import { type Database, database, primary } from "@/lib/db/client";

export type ShareLinkRow = {
  id: number;
  target: string;
  item: number | null;
  query: string;
  note: string | null;
  showsClients: boolean;
  showsNotes: boolean;
  showsCosts: boolean;
  origins: string[];
  createdBy: string;
  createdById: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  uses: number;
  hasPassword: boolean;
};

/** What a link is asked with: the same and what its password is compared with. */
export type OpenLinkRow = Omit<ShareLinkRow, "hasPassword"> & {
  teamId: number;
  secretHash: string;
  passwordHash: string | null;
};

const columns = {
  id: true,
  target: true,
  item: true,
  query: true,
  note: true,
  showsClients: true,
  showsNotes: true,
  showsCosts: true,
  origins: true,
  createdBy: true,
  createdById: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  uses: true,
  passwordHash: true,
} as const;

/** Adds a link and answers its number in the team. */
export async function insertShareLink(
  tx: Database,
  teamId: number,
  row: Omit<OpenLinkRow, "id" | "teamId" | "lastUsedAt" | "uses">,
): Promise<number> {
  const last = await tx.shareLink.aggregate({ where: { teamId }, _max: { id: true } });
  const id = (last._max.id ?? 0) + 1;
  await tx.shareLink.create({ data: { ...row, teamId, id }, select: { id: true } });
  return id;
}

const stillGood = (now: Date) => ({
  revokedAt: null,
  OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
});

/** Links that can still be opened, the newest first. */
export async function findShareLinks(teamId: number, now: Date): Promise<ShareLinkRow[]> {
  const rows = await database().shareLink.findMany({
    where: { teamId, ...stillGood(now) },
    select: columns,
    orderBy: { id: "desc" },
  });
  return rows.map(({ passwordHash, ...row }) => ({ ...row, hasPassword: passwordHash !== null }));
}

/** The link with this secret; null where it is revoked, has expired or never was. */
export async function findLinkBySecret(
  teamId: number,
  secretHash: string,
  now: Date,
): Promise<OpenLinkRow | null> {
  return primary().shareLink.findFirst({
    where: { teamId, secretHash, ...stillGood(now) },
    select: { ...columns, teamId: true, secretHash: true },
  });
}

/** Notes that a link was opened once more. */
export async function noteLinkUse(teamId: number, id: number, at: Date): Promise<void> {
  await primary().$executeRaw`
    update share_links set uses = uses + 1, last_used_at = ${at}
    where team_id = ${teamId} and id = ${id}`;
}

/** Makes links worthless: one, or all that somebody made; answers those that were not yet. */
export async function revokeShareLinks(
  tx: Database,
  which: {
    teamId: number;
    id?: number;
    createdById?: string;
    target?: { in: string[] };
    showsCosts?: true;
  },
  at: Date,
): Promise<{ id: number; target: string; note: string | null }[]> {
  return tx.shareLink.updateManyAndReturn({
    where: { ...which, revokedAt: null },
    data: { revokedAt: at },
    select: { id: true, target: true, note: true },
  });
}
