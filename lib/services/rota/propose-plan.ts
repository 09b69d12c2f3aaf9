import "server-only";
import type { PlanInput } from "@/lib/cards/rota/rota-change";
import type { ProposedPlan } from "@/lib/cards/rota/rota-plan";
import { findRota } from "@/lib/db/rota";
import { viewOf } from "@/lib/services/rota/load-rota";
import { changed } from "@/lib/services/rota/save-rota";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** What a plan would do to the team's rota; nothing is written. */
export async function proposePlan(context: ServiceContext, plan: PlanInput): Promise<ProposedPlan> {
  const team = await loadTeam(context);
  const stored = await findRota(team.id);
  const before = new Map(viewOf(team, stored).weeks.map((week) => [week.week, week.person]));
  const after = viewOf(team, changed(team, stored, { plan }, 0));
  const differing = after.weeks.filter(({ week, person }) => person?.id !== before.get(week)?.id);
  return {
    plan,
    weeks: differing.map(({ week, from, to, person }) => ({
      from,
      to,
      was: before.get(week)?.name ?? null,
      is: person?.name ?? null,
    })),
    counts: after.counts.map(({ name, held, ahead }) => ({ name, weeks: held + ahead })),
  };
}
