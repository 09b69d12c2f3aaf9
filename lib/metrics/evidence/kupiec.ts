import { errorFunction } from "simple-statistics";

export type Kupiec = {
  /** Approximate p-value of the likelihood ratio, chi-squared with one degree of freedom */
  p: number;
  /** Which side of the nominal rate the breaches are on */
  direction: "more" | "fewer" | "as many";
};

/** x·ln(y) with 0·ln 0 = 0. */
function times(x: number, y: number): number {
  return x === 0 ? 0 : x * Math.log(y);
}

/**
 * Kupiec's (1995) test of whether breaches come at a nominal rate (a fraction strictly between 0 and
 * 1). Null without trials. Quotes share history, so the p-value is approximate. METRICS section 6.
 */
export function kupiec(breached: number, quoted: number, nominal: number): Kupiec | null {
  if (quoted < 1 || !(nominal > 0 && nominal < 1)) return null;
  const kept = quoted - breached;
  const share = breached / quoted;
  const ratio =
    2 *
    (times(breached, share) +
      times(kept, 1 - share) -
      times(breached, nominal) -
      times(kept, 1 - nominal));
  const p = Math.max(0, 1 - errorFunction(Math.sqrt(Math.max(0, ratio) / 2)));
  const direction = share > nominal ? "more" : share < nominal ? "fewer" : "as many";
  return { p, direction };
}
