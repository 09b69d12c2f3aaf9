import "server-only";
import type { Actor } from "@/lib/cards/people/actor";
import type { TeamOverview } from "@/lib/cards/team/team-overview";
import { loadFeatureSla } from "@/lib/services/planning/load-headline";
import { loadOpenCards } from "@/lib/services/stand-up/load-open-cards";
import { loadTeamBySlug } from "@/lib/services/team/load-team";

/** Each costs a look at its cards once a revision: a page of more teams shows the first ones'. */
const maxTeams = 24;

/**
 * The overviews with the health of the first 24 teams that have cards: cards in progress over their
 * own SLA, and the SLA of features. Definitions: METRICS sections 3 and 5.
 */
export async function withTeamHealths(
  actor: Actor,
  overviews: readonly TeamOverview[],
): Promise<TeamOverview[]> {
  const chosen = new Set(overviews.filter(({ cards }) => cards > 0).slice(0, maxTeams));
  return Promise.all(
    overviews.map(async (overview) => {
      if (!chosen.has(overview)) return overview;
      const team = await loadTeamBySlug(actor, overview.slug);
      const context = { actor, teamId: team.id, team };
      const [open, featureDays] = await Promise.all([
        loadOpenCards(context, undefined, { choosesHistory: false }),
        loadFeatureSla(context),
      ]);
      return { ...overview, health: { over: open.summary.alreadyOver, featureDays } };
    }),
  );
}
