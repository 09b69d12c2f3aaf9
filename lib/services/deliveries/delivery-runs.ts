import "server-only";
import { toDayNumber } from "@/lib/dates/day";
import { doneByDay } from "@/lib/metrics/forecast/done-by-day";
import type { TeamRuns } from "@/lib/metrics/forecast/joint-chance";
import { canForecast } from "@/lib/metrics/forecast/throughput-sample";
import { maxDaysAhead, usualRuns } from "@/lib/metrics/forecast/walk-runs";
import type { TeamStand } from "@/lib/services/deliveries/team-stands";
import { usualSeed } from "@/lib/services/forecast/load-forecast";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** What is asked of a team: a number of cards by a day. */
export type RunsAsked = { items: number; by: string };

/**
 * When a team has released this many cards, for each number asked about: one simulation for all of
 * them, kept with the team's revision. Nothing where no forecast can be given.
 */
export async function deliveryRuns(
  { team, asOf, sample }: TeamStand,
  asked: readonly RunsAsked[],
): Promise<Map<number, TeamRuns>> {
  if (asked.length === 0 || !canForecast(sample)) return new Map();
  const items = [...new Set(asked.map((one) => one.items))].sort((a, b) => a - b);
  const last = Math.max(...asked.map(({ by }) => toDayNumber(by)));
  const days = Math.min(maxDaysAhead, team.calendar.plainCount(asOf, last));
  const key = `delivery-runs:${team.today}:${days}:${items.join(",")}`;
  return rememberForRevision(team, key, async () => {
    const done = doneByDay(sample.releasesOfDays, items, { seed: usualSeed, days });
    return new Map(
      [...done].map(([count, byDay]): [number, TeamRuns] => [
        count,
        { from: asOf, calendar: team.calendar, runs: usualRuns, doneByDay: byDay },
      ]),
    );
  });
}
