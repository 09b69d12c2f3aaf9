import "server-only";
import type { Actor } from "@/lib/cards/people/actor";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** What services take: who asks, about which team, and from where. The one place that makes it. */
export function teamContext<Source extends "screen" | "api">(
  actor: Actor,
  team: LoadedTeam,
  source: Source,
): ServiceContext & { source: Source } {
  return { actor, teamId: team.id, source };
}
