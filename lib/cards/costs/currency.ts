const known = new Set(Intl.supportedValuesOf("currency"));

/** Whether a code, such as GBP, is a currency that money is counted in. */
export function isCurrency(code: string): boolean {
  return known.has(code);
}

/** The decimals of a currency's amounts: 2 for GBP, 0 for JPY, 3 for KWD. */
export function currencyDigits(code: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency: code,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** The decimals of a team's amounts; two while it has named no currency. */
export function amountDigits(code: string | null): number {
  return code === null ? 2 : currencyDigits(code);
}

/** All currencies by code and name, the most used first. */
export function currencyChoices(): { code: string; name: string }[] {
  const names = new Intl.DisplayNames("en-GB", { type: "currency" });
  const first = ["EUR", "GBP", "USD"];
  return [...first, ...[...known].filter((code) => !first.includes(code))].map((code) => ({
    code,
    name: names.of(code) ?? code,
  }));
}
