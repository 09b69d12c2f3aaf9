import "server-only";
import { type Actor, mayDo } from "@/lib/cards/people/actor";
import type { DayCount } from "@/lib/dates/work-calendar";
import { findTeams } from "@/lib/db/teams";

export type TeamSummary = {
  slug: string;
  name: string;
  timeZone: string;
  dayCount: DayCount;
  isSample: boolean;
  revision: number;
};

/** The teams of whoever asks that are not archived, by name. */
export async function listTeams(actor: Actor): Promise<TeamSummary[]> {
  const teams = (await findTeams()).filter(({ id }) => mayDo(actor, id, "viewer"));
  return teams.map(({ slug, name, timeZone, dayCount, isSample, revision }) => ({
    slug,
    name,
    timeZone,
    dayCount,
    isSample,
    revision,
  }));
}
