import "server-only";
import { findSavedViews, type SavedViewRow } from "@/lib/db/saved-views";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** The planning page's views that the team saved, by name. */
export async function loadPlanningViews(context: ServiceContext): Promise<SavedViewRow[]> {
  const team = await loadTeam(context);
  return rememberForRevision(team, "planning-views", () => findSavedViews(team.id, "planning"));
}
