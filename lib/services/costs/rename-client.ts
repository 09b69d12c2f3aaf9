import "server-only";
import { nameKey } from "@/lib/cards/fields/name-key";
import { findBudgets, putBudget } from "@/lib/db/budgets";
import { findCarriedNames } from "@/lib/db/card-names";
import { findDayRates, putDayRate } from "@/lib/db/day-rates";
import { findListedNames } from "@/lib/db/listed-names";
import type { TeamWrite } from "@/lib/db/write-team";

/**
 * Rates and budgets follow a client to its new name; to be called before its cards do. Where there
 * is a client of that name already, two become one: rates and budgets of the old name stay there,
 * so that the other's cards cost what they did.
 */
export async function renameClientOfCosts(
  { tx, record }: TeamWrite,
  teamId: number,
  from: string,
  to: string,
): Promise<void> {
  const is = (name: string) => (client: string | null) =>
    client !== null && nameKey(client) === nameKey(name);
  const rates = await findDayRates(teamId, tx);
  const budgets = await findBudgets(teamId, tx);
  const known = [
    ...[...rates, ...budgets].map(({ client }) => client),
    ...(await findCarriedNames(teamId, "client", tx)),
    ...(await findListedNames(teamId, "client", tx)).map(({ name }) => name),
  ];
  if (!is(from)(to) && known.some(is(to))) return;
  for (const rate of rates.filter(({ client }) => is(from)(client))) {
    await putDayRate(tx, teamId, { ...rate, client: to });
    record("day_rate", rate.id, rate, { ...rate, client: to });
  }
  for (const budget of budgets.filter(({ client }) => is(from)(client))) {
    await putBudget(tx, teamId, { ...budget, client: to });
    record("budget", budget.id, budget, { ...budget, client: to });
  }
}
