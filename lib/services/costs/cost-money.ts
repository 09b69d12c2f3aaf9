import "server-only";
import { fitsCurrency } from "@/lib/cards/costs/cost-schemas";
import { currencyDigits } from "@/lib/cards/costs/currency";
import { nameKey } from "@/lib/cards/fields/name-key";
import { invalidFields } from "@/lib/cards/problem";
import { getCurrency, putCurrency } from "@/lib/db/cost-currency";
import type { TeamWrite } from "@/lib/db/write-team";
import { loadCardLists } from "@/lib/services/cards/load-card-lists";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** What change records call the currency. */
export const currencyEntity = "currency";

/**
 * The currency that an amount is in: the team's, or the given one for the team's first amount. A
 * 422 Problem where another is given, none is known, or the amount has more decimals than it has.
 */
export async function currencyOf(
  { tx, record }: TeamWrite,
  teamId: number,
  { amount, currency }: { amount: string; currency?: string | undefined },
): Promise<string> {
  const known = await getCurrency(teamId, tx);
  const code = currency ?? known;
  if (code === null) {
    throw invalid(
      "currency",
      "no-currency",
      "Choose the currency of this team’s rates and budgets.",
    );
  }
  if (known !== null && code !== known) {
    throw invalid(
      "currency",
      "another-currency",
      `This team’s rates and budgets are in ${known}, and no rate of exchange is known. Give the amount in ${known}, or change the currency of them all.`,
    );
  }
  if (!fitsCurrency(amount, code)) {
    const digits = currencyDigits(code);
    const most = digits === 0 ? "no decimals" : `at most ${digits} decimals`;
    throw invalid("amount", "too-many-decimals", `An amount in ${code} has ${most}.`);
  }
  if (known === null) {
    await putCurrency(tx, teamId, code);
    record(currencyEntity, teamId, null, { code });
  }
  return code;
}

/** A client's name as its cards or the team's list spell it; as it was typed where none has it. */
export async function spelledClient(context: ServiceContext, typed: string): Promise<string> {
  const { clients } = await loadCardLists(context);
  return clients.find((name) => nameKey(name) === nameKey(typed)) ?? typed;
}

/** 422: one field of a rate or budget cannot be as it is. */
export function invalid(field: string, code: string, message: string) {
  return invalidFields([{ field, code, message }]);
}
