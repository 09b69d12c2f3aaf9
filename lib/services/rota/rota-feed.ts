import "server-only";
import { nameKey } from "@/lib/cards/fields/name-key";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { nearestWeekStart, workingDaysOfWeek } from "@/lib/dates/team-weeks";
import { findFeedWeeks } from "@/lib/db/rota";
import { rotaCalendar } from "@/lib/files/rota-calendar";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

const daysBack = 92;

/**
 * Who holds the support role, as an iCalendar feed: the last three months and all weeks to come; of
 * one person where a name is given. Weeks without a working day have no entry.
 */
export async function rotaFeed(
  context: ServiceContext,
  origin: string,
  person?: string,
): Promise<string> {
  const team = await loadTeam(context);
  const rows = await findFeedWeeks(team.id, toIsoDay(toDayNumber(team.today) - daysBack));
  const key = person === undefined ? null : nameKey(person);
  return rotaCalendar({
    teamId: team.id,
    teamName: team.name,
    url: `${origin}/t/${team.slug}/rota`,
    weeks: rows.flatMap(({ week, ...row }) => {
      const start = nearestWeekStart(toDayNumber(week), team.workingWeek);
      const days = workingDaysOfWeek(start, team);
      const [from, to] = [days[0], days.at(-1)];
      if (from === undefined || to === undefined) return [];
      return key === null || nameKey(row.name) === key ? [{ ...row, week, from, to }] : [];
    }),
  });
}
