import "server-only";
import { Problem } from "@/lib/cards/problem";
import type { Rota } from "@/lib/cards/rota/rota";
import type { RotaChange } from "@/lib/cards/rota/rota-change";
import { findLastListId } from "@/lib/db/card-changes";
import { findRota } from "@/lib/db/rota";
import { type Source, writeTeam } from "@/lib/db/write-team";
import { withRotaPeople, withWeeks } from "@/lib/services/rota/apply-change";
import { withPlan } from "@/lib/services/rota/plan-weeks";
import { rotaInWeeks } from "@/lib/services/rota/rota-weeks";
import { personEntity, writeRota } from "@/lib/services/rota/write-rota";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type RotaContext = ServiceContext & { source: Source };

/**
 * Changes a team's rota: its people, weeks set by hand, and a plan for those to come, in this order.
 * A 409 Problem where somebody changed the rota since `version` was read, a 422 for what cannot be.
 */
export async function saveRota(
  context: RotaContext,
  change: RotaChange,
): Promise<{ version: number; revision: number }> {
  const { result, revision } = await writeTeam(
    { ...context, action: "edit-rota", request: change },
    async (write) => {
      const team = await loadTeamInside(context, write.tx);
      const before = await findRota(team.id, write.tx);
      if (before.version !== change.version) throw changedMeanwhile(before.version);
      const lastId = await findLastListId(team.id, personEntity, write.tx);
      const after = changed(team, before, change, lastId);
      const version = await writeRota(write, before, after);
      return { version };
    },
  );
  return { ...result, revision };
}

/** The rota as it would be, before anything is written. */
export function changed(
  team: LoadedTeam,
  rota: Rota,
  { people, weeks, plan }: Omit<RotaChange, "version">,
  lastId: number,
): Rota {
  let next = rotaInWeeks(team, rota);
  if (people) next = withRotaPeople(team, next, people, lastId);
  if (weeks) next = withWeeks(team, next, weeks);
  if (plan) next = withPlan(team, next, plan);
  return next;
}

function changedMeanwhile(version: number): Problem {
  return new Problem({
    status: 409,
    code: "rota-changed",
    message:
      "Somebody changed the rota since you saw it, so nothing was saved. Look at what it says now, and save again.",
    extra: { version },
  });
}
