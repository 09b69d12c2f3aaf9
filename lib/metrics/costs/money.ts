import Decimal from "decimal.js";

/** Exact decimal numbers; what has to be rounded is rounded half up, as on an invoice. */
export const Money = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

export type Amount = InstanceType<typeof Money>;

/** An amount with a currency's decimals, as files and programs get it: 650 reads 650.00. */
export function amountText(amount: string, digits: number): string {
  return new Money(amount).toFixed(digits);
}

/** The exact sum of amounts, with a currency's decimals. */
export function addAmounts(amounts: readonly string[], digits: number): string {
  return amounts.reduce((sum, one) => sum.plus(one), new Money(0)).toFixed(digits);
}

/** One amount less another, with the decimals of the first. */
export function subtractAmounts(amount: string, less: string): string {
  return new Money(amount).minus(less).toFixed(amount.split(".")[1]?.length ?? 0);
}
