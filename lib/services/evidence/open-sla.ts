import "server-only";
import type { PastCardRow } from "@/lib/db/past-cards";
import { slasOfCurve } from "@/lib/metrics/evidence/sla-of-curve";
import { type Histogram, histogramOf } from "@/lib/metrics/histogram";
import { wholeDaysOf } from "@/lib/metrics/sla-figures";
import type { PastCards } from "@/lib/services/evidence/load-past-cards";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** An SLA with cards in progress counted for what is known of them, and how many those are. */
export type OpenSla = { sla: number; wholeDays: number; open: number };

/**
 * The SLA of a group with its cards counted that are in progress at the start of the day, or were
 * cancelled in the period. `events` are its released cards. Null with fewer than two, and where a
 * percentile is not reached. Definition: METRICS section 5.
 */
export function openSla(
  { calendar }: LoadedTeam,
  cards: readonly PastCardRow[],
  events: Histogram,
  { rule, asOf, isInPeriod }: Pick<PastCards, "rule" | "asOf" | "isInPeriod">,
): OpenSla | null {
  const ages: number[] = [];
  let open = 0;
  for (const { committed, released, cancelled } of cards) {
    if (released !== null) continue;
    if (cancelled === null) {
      open += 1;
      ages.push(calendar.plainCount(committed, asOf - 1));
    } else if (isInPeriod(cancelled)) {
      ages.push(calendar.plainCount(committed, cancelled - 1));
    }
  }
  const [sla] = slasOfCurve(events, histogramOf(ages), [rule]);
  return sla === null || sla === undefined ? null : { sla, wholeDays: wholeDaysOf(sla), open };
}
