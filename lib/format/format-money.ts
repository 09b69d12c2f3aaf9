/**
 * An exact amount for people: `£1,300.50`. Amounts below nothing have a minus sign; `whole` leaves
 * the decimals out where the exact amount stands nearby.
 */
export function formatMoney(amount: string, currency: string, { whole = false } = {}): string {
  const formatter = new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    ...(whole ? { maximumFractionDigits: 0 } : {}),
  });
  return formatter.format(amount as Intl.StringNumericLiteral);
}

/** The same for an axis: `£20k`. */
export function formatMoneyShort(amount: number, currency: string): string {
  return new Intl.NumberFormat("en-GB", {
    ...{ style: "currency", currency, notation: "compact" },
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  }).format(amount);
}
