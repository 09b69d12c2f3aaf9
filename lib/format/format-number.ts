import { notEnoughData } from "@/lib/format/not-enough-data";

export type Decimals = 0 | 1 | 2;

function createFormatter(decimals: Decimals): Intl.NumberFormat {
  return new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    // A value that rounds to zero reads "0.0", not "-0.0".
    signDisplay: "negative",
  });
}

const formatters = {
  0: createFormatter(0),
  1: createFormatter(1),
  2: createFormatter(2),
} as const;

/**
 * A number with grouped thousands and a fixed number of decimals: `1,350`, `6.4`, `14.97`. Null
 * reads "not enough data". Means and SDs take 1 decimal, an SLA 2: METRICS section 3.
 */
export function formatNumber(value: number | null, decimals: Decimals = 0): string {
  return value === null ? notEnoughData : formatters[decimals].format(value);
}
