import "server-only";
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

/** All teams that are not archived, by name. */
export async function listTeams(): Promise<TeamSummary[]> {
  const teams = await findTeams();
  return teams.map(({ slug, name, timeZone, dayCount, isSample, revision }) => ({
    slug,
    name,
    timeZone,
    dayCount,
    isSample,
    revision,
  }));
}
