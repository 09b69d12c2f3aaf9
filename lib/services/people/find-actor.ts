import "server-only";
import type { Actor } from "@/lib/cards/people/actor";
import { lesserRole, type TeamRole } from "@/lib/cards/people/roles";
import { findTokenBySecret, noteTokenUse } from "@/lib/db/api-tokens";
import { findRoles } from "@/lib/db/members";
import { auth } from "@/lib/services/people/auth";
import { splitSecret } from "@/lib/services/people/secret-links";

export const tokenPrefix = "wt_";

/**
 * Who asks, by the token or the session in a request's headers, with the roles they have now; null
 * for nobody. Roles and sessions are read at every request: who is removed is out with the next one.
 */
export async function findActor(headers: Headers): Promise<Actor | null> {
  const authorization = headers.get("authorization");
  if (authorization !== null) return actorOfToken(authorization);
  const found = await auth().api.getSession({
    headers,
    query: { disableCookieCache: true, disableRefresh: true },
  });
  if (!found) return null;
  const { id, name, isOwner } = found.user;
  return {
    name,
    userId: id,
    roles: await findRoles(id, isOwner === true),
    isInstallationOwner: isOwner === true,
  };
}

async function actorOfToken(authorization: string): Promise<Actor | null> {
  const [, text = ""] = /^Bearer wt_(\S+)$/.exec(authorization) ?? [];
  const parts = splitSecret(text);
  if (parts === null) return null;
  const token = await findTokenBySecret(parts.teamId, parts.secretHash);
  if (token === null) return null;
  const ofPerson = (await findRoles(token.userId, token.user.isOwner)).get(parts.teamId);
  if (ofPerson === undefined) return null;
  await noteTokenUse(parts.teamId, token.id, new Date());
  const most: TeamRole = token.canWrite ? "owner" : "viewer";
  return {
    name: `${token.user.name}, token “${token.name}”`,
    userId: token.userId,
    roles: new Map([[parts.teamId, lesserRole(ofPerson, most)]]),
    isInstallationOwner: false,
  };
}
