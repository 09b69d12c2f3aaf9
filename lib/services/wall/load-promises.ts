import "server-only";
import type { ClientPromises } from "@/lib/cards/wall/client-promises";
import { findPromises } from "@/lib/db/promises";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** The team's promises kept and missed, by client. METRICS section 9. */
export async function loadPromises(context: ServiceContext): Promise<ClientPromises[]> {
  const team = await loadTeam(context);
  return rememberForRevision(team, `promises:${team.today}`, () =>
    findPromises(team.id, team.today),
  );
}
