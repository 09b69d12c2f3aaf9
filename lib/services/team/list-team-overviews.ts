import "server-only";
import { type Actor, mayDo } from "@/lib/cards/people/actor";
import type { TeamOverview } from "@/lib/cards/team/team-overview";
import { countCardsByTeam } from "@/lib/db/team-card-counts";
import { findTeams } from "@/lib/db/teams";

/** The teams of whoever asks that are not archived, by name, with a few facts about each; without their health. */
export async function listTeamOverviews(actor: Actor): Promise<TeamOverview[]> {
  const [all, counts] = await Promise.all([findTeams(), countCardsByTeam()]);
  const teams = all.filter(({ id }) => mayDo(actor, id, "viewer"));
  const byTeam = new Map(counts.map((count) => [count.teamId, count]));
  return teams.map(({ id, name, slug, isSample }) => ({
    name,
    slug,
    isSample,
    cards: byTeam.get(id)?.cards ?? 0,
    inProgress: byTeam.get(id)?.inProgress ?? 0,
    lastReleased: byTeam.get(id)?.lastReleased ?? null,
    health: null,
  }));
}
