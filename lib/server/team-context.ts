import "server-only";
import type { Actor } from "@/lib/cards/people/actor";
import { sentForm } from "@/lib/server/sent-form";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/**
 * What services take: who asks, about which team, from where, and of a form that is being answered its
 * key. The one place that makes it.
 */
export function teamContext<Source extends "screen" | "api">(
  actor: Actor,
  team: LoadedTeam,
  source: Source,
): ServiceContext & { source: Source } {
  return { actor, teamId: team.id, source, ...(source === "screen" && sentForm()) };
}
