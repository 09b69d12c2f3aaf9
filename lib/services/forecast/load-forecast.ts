import "server-only";
import { Problem } from "@/lib/cards/problem";
import { type DayNumber, type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { findOpenCards } from "@/lib/db/cards-as-of";
import { findQueueCards, type QueueCard } from "@/lib/db/queue-cards";
import {
  type DayForecast,
  type ForecastDays,
  type ForecastSample,
  type ItemsForecast,
  type QueuedForecast,
  shareOfRuns,
} from "@/lib/metrics/forecast/forecast";
import { howMany } from "@/lib/metrics/forecast/how-many";
import { type PercentileDays, percentileDays } from "@/lib/metrics/forecast/percentile-days";
import { canForecast, minActiveDays } from "@/lib/metrics/forecast/throughput-sample";
import { maxDaysAhead, usualRuns } from "@/lib/metrics/forecast/walk-runs";
import { whenDone } from "@/lib/metrics/forecast/when-done";
import {
  type ForecastBasis,
  type ForecastScope,
  forecastBasis,
  shownSample,
} from "@/lib/services/forecast/forecast-basis";
import { loadSlaIfCommitted, sortKey } from "@/lib/services/forecast/sla-if-committed";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { rowNames } from "@/lib/services/team/row-names";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

export type ForecastQuestion = ForecastScope & {
  /** How many cards; those in progress and in the queue by default, 10 where there are none */
  items?: number | undefined;
  /** By which day; four weeks ahead by default */
  by?: IsoDay | undefined;
  seed?: number | undefined;
};

export const usualSeed = 1;
const usualItems = 10;
const usualByDays = 28;

export type LoadedForecast = {
  asOf: IsoDay;
  seed: number;
  runs: number;
  sample: ForecastSample;
  /** Of the chosen cards before the day */
  lastRelease: IsoDay | null;
  inProgress: number;
  /** Cards of the queue; null on a past day, whose queue is not known */
  queued: number | null;
  /** What is missing for a forecast; the forecasts are null then */
  missing: { activeDays: number; needed: number } | null;
  items: ItemsForecast | null;
  by: DayForecast | null;
  queue: QueuedForecast[] | null;
};

/**
 * When a number of cards is done, how many by a day, and when each card of the queue is out. Too few
 * days with a release give no forecast but what is missing. METRICS section 9.
 */
export async function loadForecast(
  context: ServiceContext,
  question: ForecastQuestion,
): Promise<LoadedForecast> {
  const team = await loadTeam(context);
  const key = `forecast:${team.today}:${JSON.stringify(question)}`;
  return rememberForRevision(team, key, () => workOut(team, question));
}

async function workOut(team: LoadedTeam, question: ForecastQuestion): Promise<LoadedForecast> {
  const { seed = usualSeed } = question;
  const basis = await forecastBasis(team, question);
  const { asOf, sample } = basis;
  const { open, queue } = await cardsToCome(team, basis);
  const ahead = open + (queue?.length ?? 0);
  const items = question.items ?? (ahead === 0 ? usualItems : ahead);
  const by = byDay(team, asOf, question.by);
  const head = {
    asOf: toIsoDay(asOf),
    seed,
    runs: usualRuns,
    sample: shownSample(sample),
    lastRelease: lastRelease(basis),
    inProgress: open,
    queued: queue?.length ?? null,
  };
  if (!canForecast(sample)) {
    const missing = { activeDays: sample.activeDays, needed: minActiveDays };
    return { ...head, missing, items: null, by: null, queue: null };
  }
  return {
    ...head,
    missing: null,
    items: itemsForecast(basis, items, seed, team.calendar),
    by: dayForecast(basis, by, seed, team.calendar),
    queue: queue && (await queueForecast(team, basis, queue, open, seed)),
  };
}

function lastRelease({ releases, asOf }: ForecastBasis): IsoDay | null {
  let last = Number.NEGATIVE_INFINITY;
  for (const { day } of releases) if (day < asOf && day > last) last = day;
  return last === Number.NEGATIVE_INFINITY ? null : toIsoDay(last);
}

/** The chosen cards in progress and, today, those of the queue; excluded ones left out of both. */
async function cardsToCome(
  team: LoadedTeam,
  { asOf, isChosen }: ForecastBasis,
): Promise<{ open: number; queue: QueueCard[] | null }> {
  const today = toDayNumber(team.today);
  const { cards } = await findOpenCards(team.id, asOf, today);
  const queue =
    asOf < today
      ? null
      : (await findQueueCards(team.id)).filter((card) => !card.isExcluded && isChosen(card));
  return { open: cards.filter(isChosen).length, queue };
}

function byDay(team: LoadedTeam, asOf: DayNumber, day: IsoDay | undefined): DayNumber {
  const by = day === undefined ? asOf + usualByDays : toDayNumber(day);
  if (by < asOf) {
    const from = toIsoDay(asOf);
    throw badDay("by-in-past", `by is before the day of the forecast, ${from}.`);
  }
  if (team.calendar.plainCount(asOf, by) > maxDaysAhead) {
    throw badDay(
      "by-too-late",
      `by is too far away: the forecast looks ${maxDaysAhead} days ahead.`,
    );
  }
  return by;
}

function badDay(code: string, message: string): Problem {
  return new Problem({ status: 400, code, field: "by", message });
}

function itemsForecast(
  { asOf, sample }: ForecastBasis,
  items: number,
  seed: number,
  calendar: WorkCalendar,
): ItemsForecast {
  const { doneByDay, runs, ...days } = whenDone(sample.releasesOfDays, items, { seed });
  return {
    items,
    ...onCalendar(days, asOf, calendar),
    byDay: doneByDay.map((done, place) => ({
      day: toIsoDay(calendar.dueDay(asOf, place + 1)),
      share: shareOfRuns(done, runs),
    })),
  };
}

function dayForecast(
  { asOf, sample }: ForecastBasis,
  by: DayNumber,
  seed: number,
  calendar: WorkCalendar,
): DayForecast {
  const days = calendar.plainCount(asOf, by);
  const { p50, p85, p95, runs, runsAtLeast } = howMany(sample.releasesOfDays, days, { seed });
  return {
    day: toIsoDay(by),
    days,
    p50,
    p85,
    p95,
    byItems: runsAtLeast.map((count, items) => ({ items, share: shareOfRuns(count, runs) })),
  };
}

async function queueForecast(
  team: LoadedTeam,
  { asOf, sample }: ForecastBasis,
  queue: readonly QueueCard[],
  open: number,
  seed: number,
): Promise<QueuedForecast[]> {
  const days = percentileDays(sample.releasesOfDays, open + queue.length, { seed });
  const slaDates = await loadSlaIfCommitted(team, asOf);
  return queue.map((card, index) => {
    const items = open + index + 1;
    const { type, size } = rowNames(team, card);
    return {
      number: card.number,
      title: card.title,
      ...{ type, size },
      place: index + 1,
      items,
      ...onCalendar(days[items], asOf, team.calendar),
      promised: card.promised,
      slaDate: slaDates.get(sortKey(card)) ?? null,
    };
  });
}

/** Counted days from a day on as days of the calendar. */
export function onCalendar(
  days: PercentileDays | undefined,
  from: DayNumber,
  calendar: Pick<WorkCalendar, "dueDay">,
): ForecastDays {
  const day = (count: number | null | undefined) =>
    count == null ? null : toIsoDay(calendar.dueDay(from, count));
  return { p50: day(days?.p50), p85: day(days?.p85), p95: day(days?.p95) };
}
