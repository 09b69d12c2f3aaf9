import "server-only";
import { auth } from "@/lib/services/people/auth";

export type SessionSummary = {
  id: string;
  /** The browser, as it named itself */
  userAgent: string | null;
  address: string | null;
  since: Date;
  isThis: boolean;
};

/** The sessions of who is signed in, this one first, then the latest. */
export async function listSessions(headers: Headers): Promise<SessionSummary[]> {
  const current = await auth().api.getSession({ headers });
  if (!current) return [];
  const sessions = await auth().api.listSessions({ headers });
  return sessions
    .map(({ id, userAgent, ipAddress, createdAt }) => ({
      id,
      userAgent: userAgent ?? null,
      address: ipAddress || null,
      since: createdAt,
      isThis: id === current.session.id,
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.since.getTime() - a.since.getTime());
}

/** Ends one session of who is signed in; nothing happens where it is over already. */
export async function endSession(headers: Headers, id: string): Promise<void> {
  const sessions = await auth().api.listSessions({ headers });
  const token = sessions.find((session) => session.id === id)?.token;
  if (token !== undefined) await auth().api.revokeSession({ body: { token }, headers });
}

/** Ends every session of who is signed in but this one. */
export async function endOtherSessions(headers: Headers): Promise<void> {
  await auth().api.revokeOtherSessions({ headers });
}
