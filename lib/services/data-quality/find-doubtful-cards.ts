import "server-only";
import { toDayNumber } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { findCycleCounts } from "@/lib/db/cycle-histograms";
import {
  findBulkReleaseDays,
  findCardsStarted,
  findDaysOfCards,
  type QualitySets,
} from "@/lib/db/quality-cards";
import { type Histogram, itemCount, mergeHistograms } from "@/lib/metrics/histogram";
import {
  type DayCountOf,
  floodDays,
  hasFewItems,
  isFarBeyond,
  longOpenLimit,
  usualDays,
} from "@/lib/metrics/quality-rules";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** What doubtful cards are measured against, for a team as it is today. */
export type QualityFacts = {
  floods: DayCountOf[];
  /** Releases on a usual day with any, null without releases */
  usualReleases: number | null;
  /** More releases than this on one day are a flood */
  floodFence: number;
  longOpen: Map<number, { ageDays: number; limitDays: number }>;
  /** What a card of each type usually takes, in days */
  usualDays: Map<number, number | null>;
  itemsOfType: Map<number, number>;
  sets: QualitySets;
};

/** The team's doubtful days, cards and types, worked out once a revision and day. */
export function findDoubtful(team: LoadedTeam): Promise<QualityFacts> {
  return rememberForRevision(team, `doubtful:${team.today}`, () => workOut(team));
}

async function workOut(team: LoadedTeam): Promise<QualityFacts> {
  const [releases, days, started, counts] = await Promise.all([
    findBulkReleaseDays(team.id),
    findDaysOfCards(team.id),
    findCardsStarted(team.id),
    findCycleCounts(team.id, {}),
  ]);
  const floods = floodDays(releases);
  // Days off are days off, whichever days the team counts.
  const { counts: isWorkingDay } = createWorkCalendar({
    dayCount: "working",
    workingWeek: team.workingWeek,
    holidays: team.holidays.map((holiday) => holiday.day),
  });
  const byType = new Map<number, Histogram>();
  for (const { typeId, days: taken, count } of counts) {
    byType.set(typeId, mergeHistograms(byType.get(typeId) ?? [], [[taken, count]]));
  }
  const all = mergeHistograms(...byType.values());
  const today = toDayNumber(team.today);
  const longOpen: QualityFacts["longOpen"] = new Map();
  for (const { number, typeId, committed } of started) {
    const ageDays = team.calendar.cardDays(committed, today);
    const limitDays = longOpenLimit(byType.get(typeId) ?? [], all);
    if (ageDays > limitDays) longOpen.set(number, { ageDays, limitDays });
  }
  const usual = new Map([...byType].map(([id, own]) => [id, usualDays(own, all)]));
  const itemsOfType = new Map([...byType].map(([id, histogram]) => [id, itemCount(histogram)]));
  return {
    floods: floods.days,
    usualReleases: floods.usual,
    floodFence: floods.fence,
    longOpen,
    usualDays: usual,
    itemsOfType,
    sets: {
      floodDays: floods.days.map(({ day }) => day),
      daysOff: days.filter((day) => !isWorkingDay(day)),
      longOpen: [...longOpen.keys()],
      farBeyond: counts.filter((one) => isFarBeyond(one.days, usual.get(one.typeId) ?? null)),
      fewTypes: [...itemsOfType].filter(([, items]) => hasFewItems(items)).map(([id]) => id),
    },
  };
}
