import { randomUUID } from "node:crypto";
import { localOwner } from "@/lib/cards/people/actor";
import { createTeam, type NewTeamInput, newTeamSchema } from "@/lib/services/team/create-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

type MadeTeam = { slug: string; name: string; context: ServiceContext };

/** A team through the service that makes real ones, and the context to act in it. */
export async function makeTeam(input: Partial<NewTeamInput> = {}): Promise<MadeTeam> {
  const given = newTeamSchema.parse({ name: `Team ${randomUUID().slice(0, 8)}`, ...input });
  const team = await createTeam({ actor: localOwner, source: "api" }, given);
  return {
    slug: team.slug,
    name: team.name,
    context: { actor: localOwner, teamId: team.id },
  };
}
