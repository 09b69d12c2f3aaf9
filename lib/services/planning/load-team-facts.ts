import "server-only";
import { type IsoDay, toIsoDay } from "@/lib/dates/day";
import { findNames, getTeamFacts } from "@/lib/db/team-facts";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

export type TeamFacts = {
  hasCards: boolean;
  inProgress: number;
  firstRelease: IsoDay | null;
  lastRelease: IsoDay | null;
  /** Whether any released card that figures count has a cycle time, or a lead time */
  hasCycleTimes: boolean;
  hasLeadTimes: boolean;
  /** The clients and classes of service to choose from, the first 500 by name */
  clients: string[];
  classes: string[];
};

const maxNames = 500;

/** What a page needs to know of a team before any filter: whether it has cards, when, for whom. */
export async function loadTeamFacts(context: ServiceContext): Promise<TeamFacts> {
  const team = await loadTeam(context);
  return rememberForRevision(team, "facts", async () => {
    const [facts, clients, classes] = await Promise.all([
      getTeamFacts(team.id),
      findNames(team.id, "client", maxNames),
      findNames(team.id, "class_of_service", maxNames),
    ]);
    const day = (value: number | null) => (value === null ? null : toIsoDay(value));
    return {
      hasCards: facts.hasCards,
      inProgress: facts.inProgress,
      firstRelease: day(facts.firstRelease),
      lastRelease: day(facts.lastRelease),
      hasCycleTimes: facts.hasCycleTimes,
      hasLeadTimes: facts.hasLeadTimes,
      clients,
      classes,
    };
  });
}
