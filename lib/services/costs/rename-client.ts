import "server-only";
import { findBudgets, putBudget } from "@/lib/db/budgets";
import { findDayRates, putDayRate } from "@/lib/db/day-rates";
import type { TeamWrite } from "@/lib/db/write-team";

/**
 * Rates and budgets follow a client to its new name. Where two clients become one, a rate of a day,
 * or a budget for days, that the other has as well stays with the old name, to be looked at.
 */
export async function renameClientOfCosts(
  { tx, record }: TeamWrite,
  teamId: number,
  from: string,
  to: string,
): Promise<void> {
  const rates = await findDayRates(teamId, tx);
  for (const rate of rates.filter(({ client }) => client === from)) {
    if (rates.some((one) => one.client === to && one.from === rate.from)) continue;
    await putDayRate(tx, teamId, { ...rate, client: to });
    record("day_rate", rate.id, rate, { ...rate, client: to });
  }
  const budgets = await findBudgets(teamId, tx);
  for (const budget of budgets.filter(({ client }) => client === from)) {
    const isTaken = budgets.some(
      (one) => one.client === to && one.from <= budget.to && budget.from <= one.to,
    );
    if (isTaken) continue;
    await putBudget(tx, teamId, { ...budget, client: to });
    record("budget", budget.id, budget, { ...budget, client: to });
  }
}
