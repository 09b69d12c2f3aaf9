import "server-only";
import { fitsCurrency } from "@/lib/cards/costs/cost-schemas";
import { findBudgets } from "@/lib/db/budgets";
import { getCurrency, putCurrency } from "@/lib/db/cost-currency";
import { findDayRates } from "@/lib/db/day-rates";
import { writeTeam } from "@/lib/db/write-team";
import { currencyEntity, invalid } from "@/lib/services/costs/cost-money";
import type { CostContext } from "@/lib/services/costs/entry-editor";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** The currency of a team's rates and budgets; null before the first of them. */
export async function loadCurrency(context: ServiceContext): Promise<string | null> {
  const team = await loadTeam(context);
  return rememberForRevision(team, "currency", () => getCurrency(team.id));
}

/**
 * Says which currency a team's rates and budgets are in. Their numbers stay as they are: nothing is
 * exchanged. A 422 Problem where one of them has more decimals than the currency has.
 */
export async function setCurrency(
  context: CostContext,
  code: string,
): Promise<{ currency: string; revision: number }> {
  const { result, revision } = await writeTeam(
    { ...context, action: "set-currency", request: { code } },
    async ({ tx, record }) => {
      const before = await getCurrency(context.teamId, tx);
      const amounts = [
        ...(await findDayRates(context.teamId, tx)),
        ...(await findBudgets(context.teamId, tx)),
      ];
      const odd = amounts.find(({ amount }) => !fitsCurrency(amount, code));
      if (odd) {
        const message = `${odd.amount} has more decimals than an amount in ${code}. Change that amount first.`;
        throw invalid("currency", "too-many-decimals", message);
      }
      await putCurrency(tx, context.teamId, code);
      if (before !== code) {
        record(currencyEntity, context.teamId, before === null ? null : { code: before }, { code });
      }
      return { currency: code };
    },
  );
  return { ...result, revision };
}
