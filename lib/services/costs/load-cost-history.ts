import "server-only";
import { changedHow } from "@/lib/cards/history/card-history";
import { requireRole } from "@/lib/cards/people/actor";
import { costSentences } from "@/lib/charts/costs/cost-history";
import { costEntities, findSettingsChanges } from "@/lib/db/settings-changes";
import { changedWhen } from "@/lib/services/cards/changed-when";
import { loadCurrency } from "@/lib/services/costs/set-currency";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

const maxShown = 20;

/** A change of rates, budgets, the currency or people, in sentences. */
export type CostChange = { revision: number; how: string; sentences: string[] };

/** What was changed of what costs rest on, the latest first. */
export async function loadCostHistory(context: ServiceContext): Promise<CostChange[]> {
  requireRole(context, "owner");
  const team = await loadTeam(context);
  const currency = await loadCurrency({ ...context, team });
  const changes = await findSettingsChanges(team.id, costEntities, maxShown);
  return changes.map(({ revision, at, records, ...rest }) => ({
    revision,
    how: changedHow({ when: changedWhen(at, team), ...rest }),
    sentences: costSentences(records, currency),
  }));
}
