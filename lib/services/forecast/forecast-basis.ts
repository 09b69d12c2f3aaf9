import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { type DayNumber, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { isInScope } from "@/lib/db/card-scope";
import { findReleasesByDay } from "@/lib/db/releases-by-day";
import { getTeamFacts } from "@/lib/db/team-facts";
import type { ForecastSample } from "@/lib/metrics/forecast/forecast";
import {
  type Releases,
  sampleStart,
  type ThroughputSample,
  throughputSample,
  usualSampleDays,
} from "@/lib/metrics/forecast/throughput-sample";
import { resolveFilter } from "@/lib/services/planning/resolve-filter";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** Which cards a forecast is about and from when it looks. */
export type ForecastScope = {
  type?: string[] | undefined;
  stream?: string[] | undefined;
  asOf?: string | undefined;
  /** Counted days in the sample at most */
  window?: number | undefined;
};

/** What a forecast is worked out from. */
export type ForecastBasis = {
  asOf: DayNumber;
  /** The team's first release of all; null where there is none */
  first: DayNumber | null;
  /** Releases of the chosen cards */
  releases: Releases[];
  sample: ThroughputSample;
  isChosen: (card: { typeId: number; streamId: number | null }) => boolean;
};

/**
 * The releases of the chosen cards and the sample of days before a day. Throws a 400 Problem for a
 * type or stream that the team does not have. METRICS section 9.
 */
export async function forecastBasis(
  team: LoadedTeam,
  { type, stream, asOf: day, window = usualSampleDays }: ForecastScope,
): Promise<ForecastBasis> {
  const filter: CardFilter = { type, stream, asOf: day };
  const { scope, asOf } = await resolveFilter(team, filter);
  const isChosen: ForecastBasis["isChosen"] = (card) => isInScope(card, scope);
  const { first, all } = await rememberForRevision(team, "releases-by-day", async () => {
    const { firstRelease } = await getTeamFacts(team.id);
    const known = firstRelease === null ? [] : await findReleasesByDay(team.id, firstRelease);
    return { first: firstRelease, all: known };
  });
  const releases = all.filter(isChosen);
  const { calendar } = team;
  const options = { asOf, calendar, first: first ?? asOf, days: window };
  return { asOf, first, releases, sample: throughputSample(releases, options), isChosen };
}

/** The sample of all cards as of today, from the releases of its own days only. */
export async function recentSample(team: LoadedTeam): Promise<ThroughputSample> {
  const asOf = toDayNumber(team.today);
  const { firstRelease } = await getTeamFacts(team.id);
  const first = firstRelease ?? asOf;
  const { calendar } = team;
  const from = sampleStart({ asOf, calendar, first });
  const releases = from === null ? [] : await findReleasesByDay(team.id, from);
  return throughputSample(releases, { asOf, calendar, first });
}

/** The sample as answers show it. */
export function shownSample(sample: ThroughputSample): ForecastSample {
  const { from, to, releasesOfDays, activeDays, releases } = sample;
  const days = releasesOfDays.length;
  return {
    from: from === null ? null : toIsoDay(from),
    to: to === null ? null : toIsoDay(to),
    days,
    activeDays,
    releases,
    perDay: days === 0 ? null : releases / days,
  };
}
