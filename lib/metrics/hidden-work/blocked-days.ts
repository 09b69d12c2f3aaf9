import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { endOf, type StartedCard } from "@/lib/metrics/hidden-work/flow-card";

/** A stretch in which a card was blocked; the day it was unblocked on is worked on again. */
export type BlockedSpell = { from: DayNumber; to: DayNumber | null; reason: string | null };

/** A run of days without a gap on which a card was blocked. */
export type Episode = {
  from: DayNumber;
  to: DayNumber;
  /** Counted days */
  days: number;
  isGoingOn: boolean;
  /** Of the spells in it, each once, in the order in which they began */
  reasons: (string | null)[];
};

/**
 * The times for which a card was blocked between its commit day and its end or `asOf`, each day once
 * however many spells hold it; episodes without a counted day are left out. METRICS section 7.
 */
export function episodesOf(
  card: Pick<StartedCard, "committed" | "released" | "cancelled">,
  spells: readonly BlockedSpell[],
  calendar: Pick<WorkCalendar, "plainCount">,
  asOf: DayNumber,
): Episode[] {
  const end = endOf(card) ?? asOf;
  const runs: Omit<Episode, "days">[] = [];
  const sorted = spells
    .map(({ from, to, reason }) => ({
      from: Math.max(from, card.committed),
      to: to === null ? end : Math.min(to - 1, end),
      isGoingOn: to === null && endOf(card) === null,
      reason,
    }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from);
  for (const { from, to, isGoingOn, reason } of sorted) {
    const run = runs.at(-1);
    if (run === undefined || from > run.to + 1) {
      runs.push({ from, to, isGoingOn, reasons: [reason] });
      continue;
    }
    run.to = Math.max(run.to, to);
    run.isGoingOn ||= isGoingOn;
    if (!run.reasons.includes(reason)) run.reasons.push(reason);
  }
  return runs
    .map((run) => ({ ...run, days: calendar.plainCount(run.from, run.to) }))
    .filter(({ days }) => days > 0);
}
