import "server-only";
import type { Budget } from "@/lib/cards/costs/cost-entries";
import { amountDigits } from "@/lib/cards/costs/currency";
import { nameKey } from "@/lib/cards/fields/name-key";
import { requireCosts } from "@/lib/cards/people/actor";
import { showDay } from "@/lib/dates/show-day";
import { deleteBudget, findBudgets, putBudget } from "@/lib/db/budgets";
import { findVersions } from "@/lib/db/settings-versions";
import { amountText } from "@/lib/metrics/costs/money";
import { invalid } from "@/lib/services/costs/cost-money";
import { entryEditor, type Versioned } from "@/lib/services/costs/entry-editor";
import { loadCurrency } from "@/lib/services/costs/set-currency";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/**
 * Adds, replaces and removes what clients agreed to pay. A 422 Problem where two budgets of a client
 * share days, which would be counted twice.
 */
export const budgetEditor = entryEditor<Budget>({
  entity: "budget",
  noun: "budget",
  find: findBudgets,
  put: putBudget,
  remove: deleteBudget,
  check({ client, from, to }, others) {
    const key = nameKey(client);
    const other = others.find(
      (one) => nameKey(one.client) === key && one.from <= to && from <= one.to,
    );
    if (!other) return;
    const message = `${client} has a budget for ${showDay(other.from)} to ${showDay(other.to)} already, and its days would count twice. Change that one, or choose days outside it.`;
    throw invalid("from", "budgets-overlap", message);
  },
});

/** A team's budgets by client, the earliest first. */
export async function listBudgets(context: ServiceContext): Promise<Versioned<Budget>[]> {
  requireCosts(context);
  const team = await loadTeam(context);
  return rememberForRevision(team, "budgets", async () => {
    const digits = amountDigits(await loadCurrency({ ...context, team }));
    const rows = await findBudgets(team.id);
    const versions = await findVersions(team.id, "budget");
    return rows.map((row) => ({
      ...row,
      amount: amountText(row.amount, digits),
      version: versions.get(row.id) ?? 0,
    }));
  });
}
