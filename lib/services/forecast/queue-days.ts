import "server-only";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { percentileDays } from "@/lib/metrics/forecast/percentile-days";
import { canForecast, minActiveDays } from "@/lib/metrics/forecast/throughput-sample";
import { recentSample } from "@/lib/services/forecast/forecast-basis";
import { onCalendar, usualSeed } from "@/lib/services/forecast/load-forecast";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** What the places of the queue are worth, in progress included. */
export type PlacesOfQueue = {
  /** Element i: the P85 day by which i + 1 more cards are out, in working days and as a day */
  days: (number | null)[];
  dates: (IsoDay | null)[];
  missing: { activeDays: number; needed: number } | null;
};

/** The P85 days of the next cards of the queue as of today. METRICS section 9. */
export async function queueDays(team: LoadedTeam, cards: number): Promise<PlacesOfQueue> {
  const sample = await recentSample(team);
  if (!canForecast(sample)) {
    const missing = { activeDays: sample.activeDays, needed: minActiveDays };
    return { days: [], dates: [], missing };
  }
  const today = toDayNumber(team.today);
  const all = percentileDays(sample.releasesOfDays, cards, { seed: usualSeed }).slice(1);
  return {
    days: all.map(({ p85 }) => p85),
    dates: all.map((one) => onCalendar(one, today, team.calendar).p85),
    missing: null,
  };
}
