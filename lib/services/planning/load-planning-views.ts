import "server-only";
import { tidyPlanningQuery } from "@/lib/charts/planning/planning-query";
import { findSavedViews, type SavedViewRow } from "@/lib/db/saved-views";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** The planning page's views that the team saved, by name, with the names that addresses have today. */
export async function loadPlanningViews(context: ServiceContext): Promise<SavedViewRow[]> {
  const team = await loadTeam(context);
  return rememberForRevision(team, "planning-views", async () => {
    const views = await findSavedViews(team.id, "planning");
    return views.map((view) => ({ ...view, query: tidyPlanningQuery(view.query) }));
  });
}
