import Decimal from "decimal.js";

/** Exact decimal numbers; what has to be rounded is rounded half up, as on an invoice. */
export const Money = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

export type Amount = InstanceType<typeof Money>;

/** An amount with a currency's decimals, as files and programs get it: 650 reads 650.00. */
export function amountText(amount: string, digits: number): string {
  return new Money(amount).toFixed(digits);
}
