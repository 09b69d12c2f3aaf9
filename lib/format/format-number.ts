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
 * A mean that is 1.95 is often stored a hair below it: it has to round up, as on paper. Far below
 * any decimal that is shown, far above the error of sums of whole days.
 */
const roundingSlack = 1e-10;

/**
 * A number with grouped thousands and a fixed number of decimals: `1,350`, `6.4`, `14.97`. Null
 * reads "not enough data". Means and SDs take 1 decimal, an SLA 2: METRICS section 3.
 */
export function formatNumber(value: number | null, decimals: Decimals = 0): string {
  if (value === null) return notEnoughData;
  return formatters[decimals].format(value * (1 + roundingSlack));
}
