import "server-only";
import type { Rota, RotaWeek } from "@/lib/cards/rota/rota";
import type { PlanInput, PlanScope } from "@/lib/cards/rota/rota-change";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { planRota } from "@/lib/metrics/rota/plan-rota";
import { canHold, type DutyWeek } from "@/lib/metrics/rota/week-duty";
import { dutyWeeks, weekOfDay } from "@/lib/services/rota/rota-weeks";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/**
 * The rota with its coming weeks planned. What is past, the week that has begun where somebody
 * holds it, and weeks that the plan may not change stay as they are.
 */
export function withPlan(team: LoadedTeam, rota: Rota, plan: PlanInput): Rota {
  const now = weekOfDay(team, team.today);
  // Weeks that stand behind those to be planned count as well: nobody shall run into them.
  const known = weeksBetween(now, rota.weeks.at(-1)?.week ?? now);
  const weeks = dutyWeeks(team, Math.max(plan.weeks, known));
  const held = new Map(rota.weeks.map((row) => [row.week, row]));
  const ahead = dutyWeeks(team, plan.weeks).filter(({ week }) => week >= now);
  const free = new Set(
    ahead
      .filter((week) => isFree(rota, week, held.get(week.week), plan.change, now))
      .map(({ week }) => week),
  );
  const planned = planRota({
    people: rota.people,
    weeks,
    holders: new Map(rota.weeks.map(({ week, person }) => [week, person])),
    free,
  });
  const kept = rota.weeks.filter(({ week }) => !free.has(week));
  const fresh = [...planned].map(([week, person]) => asPlanned(week, person, held.get(week)));
  return {
    ...rota,
    weeks: [...kept, ...fresh].sort((a, b) => (a.week < b.week ? -1 : 1)),
  };
}

/** A week that keeps its holder keeps having been set by hand. */
function asPlanned(week: IsoDay, person: number, was: RotaWeek | undefined): RotaWeek {
  return was?.person === person ? was : { week, person, byHand: false };
}

function isFree(
  rota: Rota,
  week: DutyWeek,
  held: RotaWeek | undefined,
  scope: PlanScope,
  now: IsoDay,
): boolean {
  if (held === undefined) return true;
  if (week.week === now) return false;
  if (scope === "all") return true;
  if (held.byHand) return false;
  const holder = rota.people.find(({ id }) => id === held.person);
  return scope === "planned" || holder === undefined || !canHold(holder, week);
}

/** Both included; not below 1. */
function weeksBetween(first: IsoDay, last: IsoDay): number {
  return Math.max(1, Math.floor((toDayNumber(last) - toDayNumber(first)) / 7) + 1);
}
