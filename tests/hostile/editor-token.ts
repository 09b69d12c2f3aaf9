import { randomUUID } from "node:crypto";
import { type Actor, localOwner } from "@/lib/cards/people/actor";
import { database } from "@/lib/db/client";
import { putMember } from "@/lib/db/members";
import { createApiToken } from "@/lib/services/people/api-tokens";
import { createAccount } from "@/lib/services/people/create-account";
import { createTeam, newTeamSchema } from "@/lib/services/team/create-team";

/** A new team, and a token with which an editor of it may write. Asks the database directly. */
export async function editorToken(name: string): Promise<{ slug: string; token: string }> {
  const team = await createTeam(
    { actor: localOwner, source: "api" },
    newTeamSchema.parse({ name }),
  );
  const userId = await createAccount({
    name: "Ed",
    email: `${randomUUID()}@example.org`,
    password: "long enough here",
  });
  await putMember(database(), team.id, userId, "editor");
  const actor: Actor = {
    ...localOwner,
    userId,
    roles: new Map([[team.id, "editor"]]),
    isInstallationOwner: false,
  };
  const context = { actor, teamId: team.id, source: "screen" as const };
  const { token } = await createApiToken(context, { name: "hostile", canWrite: true });
  return { slug: team.slug, token };
}
