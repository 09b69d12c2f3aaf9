import "server-only";
import { z } from "zod";
import { requirePerson, requireRole, roleIn } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import {
  type ApiTokenRow,
  findApiTokens,
  insertApiToken,
  revokeApiTokens,
} from "@/lib/db/api-tokens";
import { writeTeam } from "@/lib/db/write-team";
import { tokenPrefix } from "@/lib/services/people/find-actor";
import {
  hashSecret,
  joinSecret,
  newSecret,
  secretShownBefore,
} from "@/lib/services/people/secret-links";
import type { ServiceContext } from "@/lib/services/team/service-context";

export const newTokenSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, { error: "Write what the token is for." })
    .max(100, { error: "A name has at most 100 characters." }),
  canWrite: z.boolean(),
});

type WritingContext = ServiceContext & { source: "screen" };

/** The tokens of whoever asks; all of the team's for an owner. */
export async function loadApiTokens(context: ServiceContext): Promise<ApiTokenRow[]> {
  requireRole(context, "viewer");
  const { actor, teamId } = context;
  const tokens = await findApiTokens(teamId);
  if (roleIn(actor, teamId) === "owner") return tokens;
  return tokens.filter(({ userId }) => userId === actor.userId);
}

/** Makes a token for whoever asks. It is answered this once, since only a hash of it is kept. */
export async function createApiToken(
  context: WritingContext,
  { name, canWrite }: z.output<typeof newTokenSchema>,
): Promise<{ token: string }> {
  requirePerson(context.actor);
  requireRole(context, "viewer");
  const { userId } = context.actor;
  if (userId === null) throw noAccount();
  const secret = newSecret();
  const createdAt = context.now ?? new Date();
  const { repeated } = await writeTeam(
    { ...context, place: "members", action: "create-token" },
    async ({ tx, record }) => {
      const row = { userId, name, canWrite, createdAt, secretHash: hashSecret(secret) };
      const id = await insertApiToken(tx, context.teamId, row);
      record("api_token", id, null, { name, canWrite });
      return { id };
    },
  );
  if (repeated)
    throw secretShownBefore("The token was made", "Revoke it in the list, and make another.");
  return { token: `${tokenPrefix}${joinSecret(context.teamId, secret)}` };
}

/** Makes a token worthless: one's own, or for an owner anybody's. A 404 Problem where there is none. */
export async function revokeApiToken(context: WritingContext, id: number): Promise<void> {
  requirePerson(context.actor);
  const { actor, teamId } = context;
  await writeTeam(
    { ...context, place: "members", action: "revoke-token" },
    async ({ tx, record }) => {
      const own = roleIn(actor, teamId) === "owner" ? {} : { userId: actor.userId ?? "" };
      const count = await revokeApiTokens(tx, { teamId, id, ...own }, context.now ?? new Date());
      if (count === 0) throw tokenGone();
      record("api_token", id, { revoked: false }, { revoked: true });
      return {};
    },
  );
}

function tokenGone(): Problem {
  return new Problem({
    status: 404,
    code: "token-not-found",
    message: "There is no such token, or it is revoked already.",
  });
}

function noAccount(): Problem {
  return new Problem({
    status: 409,
    code: "no-accounts",
    message: "Without accounts the API on this machine needs no token.",
  });
}
