import type { Measure } from "@/lib/cards/filter/measure";
import { fileNameOf } from "@/lib/cards/links/link-address";
import type { IsoDay } from "@/lib/dates/day";

type Period = { from: IsoDay | null; to: IsoDay | null; asOf: IsoDay };

/**
 * The name of an exported file: team, content and period, as in
 * `web-shop-sla-2026-01-01-to-2026-03-31.csv`. An open period ends on the day things are seen.
 */
export function exportName(
  team: string,
  what: string,
  { from, to, asOf }: Period,
  extension: string,
): string {
  const period = from === null ? `to-${to ?? asOf}` : `${from}-to-${to ?? asOf}`;
  return `${fileNameOf(team)}-${what}-${period}.${extension}`;
}

/** What a file with the SLA table is called: one of lead times is not taken for one of cycle times. */
export function slaFileName({ measure }: { measure: Measure }): string {
  return measure === "lead" ? "lead-time-sla" : "sla";
}
