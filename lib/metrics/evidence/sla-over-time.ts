import { type DayNumber, monthsBefore } from "@/lib/dates/day";
import type { HistoryWindow } from "@/lib/metrics/evidence/history-window";
import { histogramOf } from "@/lib/metrics/histogram";
import { type SlaFigures, slaFigures } from "@/lib/metrics/sla-figures";
import type { SlaRule } from "@/lib/metrics/sla-rule";

export type Release = { released: DayNumber; days: number };

/**
 * The SLA table's figures as they would have been worked out at the end of each given day, from the
 * cards of the window released by then. `releases` are in order of release, `days` ascending. The
 * last N cards keep those of one day together. Definitions: METRICS sections 2 and 3.
 */
export function slaOverTime(
  releases: readonly Release[],
  days: readonly DayNumber[],
  rule: SlaRule,
  window: HistoryWindow,
): SlaFigures[] {
  let known = 0;
  return days.map((day) => {
    while (known < releases.length && (releases[known]?.released ?? Infinity) <= day) known += 1;
    const first = firstOf(releases, known, day, window);
    return slaFigures(histogramOf(releases.slice(first, known).map((one) => one.days)), rule);
  });
}

function firstOf(
  releases: readonly Release[],
  known: number,
  day: DayNumber,
  window: HistoryWindow,
): number {
  if (window.kind === "all") return 0;
  if (window.kind === "months") {
    const from = monthsBefore(day, window.months);
    const first = releases.findIndex(({ released }) => released > from);
    return first === -1 ? known : Math.min(first, known);
  }
  let first = Math.max(0, known - window.cards);
  const ties = releases[first]?.released;
  while (first > 0 && releases[first - 1]?.released === ties) first -= 1;
  return first;
}
