import "server-only";
import type { SupportHolder } from "@/lib/cards/rota/rota";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { nearestWeekStart, weekStart, workingDaysOfWeek } from "@/lib/dates/team-weeks";
import { findHolderNear, isRotaPersonAway } from "@/lib/db/rota";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** Who holds the support role on a day, today by default; null where nobody does. */
export async function loadSupportHolder(
  context: ServiceContext,
  day?: IsoDay,
): Promise<SupportHolder | null> {
  const team = await loadTeam(context);
  const on = day ?? team.today;
  return rememberForRevision(team, `support-holder:${on}`, () => holderOn(team, on));
}

async function holderOn(team: LoadedTeam, day: IsoDay): Promise<SupportHolder | null> {
  const start = weekStart(toDayNumber(day), team.workingWeek);
  // A week that was kept under another working week began up to three days before or after.
  const found = await findHolderNear(team.id, toIsoDay(start - 3), toIsoDay(start + 3));
  if (found === null || nearestWeekStart(toDayNumber(found.week), team.workingWeek) !== start) {
    return null;
  }
  const until = workingDaysOfWeek(start, team).at(-1);
  if (until === undefined) return null;
  return { name: found.name, until, isAway: await isRotaPersonAway(team.id, found.personId, day) };
}
