import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { bucketAround } from "@/lib/dates/buckets";
import { type DayNumber, type IsoDay, toIsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import type { PastCardRow } from "@/lib/db/past-cards";
import { formatHistoryWindow, type HistoryWindow } from "@/lib/metrics/evidence/history-window";
import { type Release, slaOverTime } from "@/lib/metrics/evidence/sla-over-time";
import { describeSlaRule } from "@/lib/metrics/sla-rule";
import type { GroupNames, SlaGrouping } from "@/lib/metrics/sla-table";
import { xmr } from "@/lib/metrics/xmr";
import { loadPastCards } from "@/lib/services/evidence/load-past-cards";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";
import { groupCards } from "@/lib/services/team/team-groups";

/** Figures as they would have been worked out at the end of a day, in days. */
type PointInTime = {
  day: IsoDay;
  items: number;
  mean: number | null;
  sd: number | null;
  sla: number | null;
  wholeDays: number | null;
  median: number | null;
  p85: number | null;
  p95: number | null;
};

/** What an XmR chart of the latest releases says. Definition: METRICS section 4. */
type Signals = {
  /** Cards on the chart: the latest of the group */
  cards: number;
  mean: number | null;
  upper: number | null;
  lower: number | null;
  points: { number: number; released: IsoDay; days: number; signal: "outside" | "run" | null }[];
};

type SlaSeries = GroupNames & { points: PointInTime[]; signals: Signals };

export type SlaOverTime = {
  by: SlaGrouping;
  window: string;
  ruleText: string;
  dayCount: DayCount;
  asOf: IsoDay;
  total: PointInTime[];
  /** Groups with a released card, in the team's own order */
  groups: SlaSeries[];
};

const onChart = 60;

/**
 * How mean, SD, SLA and percentiles would have been worked out at the end of each month of the
 * filter's period, from all of the record before it. Definition: METRICS section 6.
 */
export async function loadSlaOverTime(
  context: ServiceContext,
  filter: CardFilter,
  by: SlaGrouping,
  window: HistoryWindow,
): Promise<SlaOverTime> {
  const team = await loadTeam(context);
  const key = `sla-over-time:${team.today}:${JSON.stringify([filter, by, window])}`;
  return rememberForRevision(team, key, async () => {
    const { rule, asOf, cards, isInPeriod } = await loadPastCards(team, filter);
    const released = releasesOf(team, cards);
    const days = monthEnds(released, asOf).filter(isInPeriod);
    const pointsOf = (releases: Release[]) =>
      slaOverTime(releases, days, rule, window).map((figures, place): PointInTime => {
        const { items, mean, sd, sla, wholeDays, median, p85, p95 } = figures;
        const day = toIsoDay(days[place] ?? asOf);
        return { day, items, mean, sd, sla, wholeDays, median, p85, p95 };
      });
    return {
      by,
      window: formatHistoryWindow(window),
      ruleText: describeSlaRule(rule),
      dayCount: team.dayCount,
      asOf: toIsoDay(asOf),
      total: pointsOf(released),
      groups: groupCards(team, by, released).map(({ names, cards: own }) => ({
        ...names,
        points: pointsOf(own),
        signals: signalsOf(own.filter((one) => isInPeriod(one.released))),
      })),
    };
  });
}

type ReleasedCard = Release & { number: number; typeId: number; sizeId: number | null };

function releasesOf(team: LoadedTeam, cards: readonly PastCardRow[]): ReleasedCard[] {
  return cards
    .flatMap(({ number, typeId, sizeId, committed, released }) =>
      released === null
        ? []
        : [{ number, typeId, sizeId, released, days: team.calendar.cardDays(committed, released) }],
    )
    .sort((a, b) => a.released - b.released || a.number - b.number);
}

/** The last day of each month from the first release to the day, and the day itself. */
function monthEnds(releases: readonly Release[], asOf: DayNumber): DayNumber[] {
  const [first] = releases;
  if (first === undefined) return [];
  const ends: DayNumber[] = [];
  const last = Math.min(asOf, bucketAround(releases.at(-1)?.released ?? asOf, "month").to);
  for (let day = first.released; day <= last; ) {
    const { to } = bucketAround(day, "month");
    ends.push(Math.min(to, last));
    day = to + 1;
  }
  return ends;
}

function signalsOf(releases: readonly ReleasedCard[]): Signals {
  const shown = releases.slice(-onChart);
  const { mean, upper, lower, points } = xmr(shown.map(({ days }) => days));
  return {
    cards: shown.length,
    ...{ mean, upper, lower },
    points: shown.map(({ number, released, days }, place) => {
      const point = points[place];
      const signal = point?.outside ? "outside" : point?.inRun ? "run" : null;
      return { number, released: toIsoDay(released), days, signal };
    }),
  };
}
