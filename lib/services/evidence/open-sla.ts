import "server-only";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
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
  { rule, ...period }: Pick<PastCards, "rule" | "agesUntil" | "observed" | "isInPeriod">,
): OpenSla | null {
  const { ages, open } = openAges(cards, calendar, period);
  const [sla] = slasOfCurve(events, histogramOf(ages), [rule]);
  return sla === null || sla === undefined ? null : { sla, wholeDays: wholeDaysOf(sla), open };
}

/** Ages of the cards that were open at the end of a period, or cancelled in it. */
export function openAges(
  cards: readonly PastCardRow[],
  { plainCount }: Pick<WorkCalendar, "plainCount">,
  { agesUntil, observed, isInPeriod }: Pick<PastCards, "agesUntil" | "observed" | "isInPeriod">,
): { ages: number[]; open: number } {
  const ages: number[] = [];
  let open = 0;
  for (const { committed, released, cancelled } of cards) {
    if (committed > observed || (released !== null && released <= observed)) continue;
    if (cancelled !== null && cancelled <= observed) {
      if (isInPeriod(cancelled)) ages.push(plainCount(committed, cancelled - 1));
      continue;
    }
    open += 1;
    ages.push(plainCount(committed, agesUntil));
  }
  return { ages, open };
}
