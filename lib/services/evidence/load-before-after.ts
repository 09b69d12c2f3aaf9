import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { type DayNumber, type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import type { PastCardRow } from "@/lib/db/past-cards";
import { type BeforeAfter, beforeAfter, maxWindowDays } from "@/lib/metrics/evidence/before-after";
import type { SlaFigures } from "@/lib/metrics/sla-figures";
import type { SlaRule } from "@/lib/metrics/sla-rule";
import { loadPastCards } from "@/lib/services/evidence/load-past-cards";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** A stretch of days with the figures of the cards committed and released in it. */
type Window = Pick<SlaFigures, "items" | "mean" | "sd"> & {
  from: IsoDay;
  to: IsoDay;
  over: number;
  overPercent: number;
};

type ComparedWindows = Pick<
  BeforeAfter,
  "pooledWholeDays" | "mean" | "sd" | "overPercent" | "rankSum"
> & { before: Window; after: Window };

export type LoadedBeforeAfter = {
  day: IsoDay;
  dayCount: DayCount;
  asOf: IsoDay;
  /** Calendar days in each window; 0 where there are none on one side */
  length: number;
  /** Null with fewer than five cards in a window */
  result: ComparedWindows | null;
  /** Cards in each window */
  cards: { before: number; after: number };
};

/**
 * What changed at a day: two windows of one length on either side of it, as long as both fit and at
 * most a year, each seen as at its own end. Definition: METRICS section 7.
 */
export async function loadBeforeAfter(
  context: ServiceContext,
  filter: CardFilter,
  day: IsoDay,
  maxDays = maxWindowDays,
): Promise<LoadedBeforeAfter> {
  const team = await loadTeam(context);
  const key = `before-after:${team.today}:${JSON.stringify([withoutPeriod(filter), day, maxDays])}`;
  return rememberForRevision(team, key, async () => {
    const { rule, asOf, length, ...windows } = await loadWindows(team, filter, day, maxDays);
    const before = daysOf(team, windows.before);
    const after = daysOf(team, windows.after);
    const found = beforeAfter(before, after, rule, seededRandom(toDayNumber(day)));
    const windowOf = (
      { from, to }: CardsOfWindow,
      { items, mean, sd }: SlaFigures,
      over: number,
    ): Window => ({
      ...{ from: toIsoDay(from), to: toIsoDay(to), items, mean, sd, over },
      overPercent: (100 * over) / items,
    });
    return {
      day,
      dayCount: team.dayCount,
      asOf: toIsoDay(asOf),
      length,
      cards: { before: before.length, after: after.length },
      result: found && {
        before: windowOf(windows.before, found.before, found.overBefore),
        after: windowOf(windows.after, found.after, found.overAfter),
        pooledWholeDays: found.pooledWholeDays,
        ...{ mean: found.mean, sd: found.sd, overPercent: found.overPercent },
        rankSum: found.rankSum,
      },
    };
  });
}

/** The cards committed and released in a stretch of days. */
type CardsOfWindow = { from: DayNumber; to: DayNumber; cards: PastCardRow[] };

type Windows = {
  rule: SlaRule;
  asOf: DayNumber;
  length: number;
  before: CardsOfWindow;
  after: CardsOfWindow;
};

/** The two windows beside a day, with their cards; the filter's own period does not cut them. */
export async function loadWindows(
  team: LoadedTeam,
  filter: CardFilter,
  day: IsoDay,
  maxDays = maxWindowDays,
): Promise<Windows> {
  const { rule, asOf, cards } = await loadPastCards(team, withoutPeriod(filter));
  const mark = toDayNumber(day);
  const first = cards.reduce((least, { committed }) => Math.min(least, committed), mark);
  const length = Math.max(0, Math.min(mark - first, asOf - mark + 1, maxDays));
  const windowOf = (from: DayNumber, to: DayNumber): CardsOfWindow => ({
    ...{ from, to },
    cards: cards.filter(
      ({ committed, released }) => committed >= from && released !== null && released <= to,
    ),
  });
  return {
    ...{ rule, asOf, length },
    before: windowOf(mark - length, mark - 1),
    after: windowOf(mark, mark + length - 1),
  };
}

function withoutPeriod({ from: _from, to: _to, ...all }: CardFilter): CardFilter {
  return all;
}

function daysOf({ calendar }: LoadedTeam, { cards }: CardsOfWindow): number[] {
  return cards.flatMap(({ committed, released }) =>
    released === null ? [] : [calendar.cardDays(committed, released)],
  );
}
