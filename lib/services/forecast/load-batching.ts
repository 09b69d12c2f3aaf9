import "server-only";
import { Problem } from "@/lib/cards/problem";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { findOpenCards } from "@/lib/db/cards-as-of";
import { findQueueCards, type QueueCard } from "@/lib/db/queue-cards";
import { playBatching, type ReleaseWay } from "@/lib/metrics/forecast/batching";
import type { ForecastDays } from "@/lib/metrics/forecast/forecast";
import { canForecast, minActiveDays } from "@/lib/metrics/forecast/throughput-sample";
import { usualRuns } from "@/lib/metrics/forecast/walk-runs";
import { recentSample } from "@/lib/services/forecast/forecast-basis";
import { onCalendar, usualSeed } from "@/lib/services/forecast/load-forecast";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

export type BatchingQuestion = {
  /** Numbers of cards of the queue in the order of work; its first 10 by default */
  cards?: number[] | undefined;
  batch?: number | undefined;
  valuable?: number | undefined;
  seed?: number | undefined;
};

type BatchingWay = {
  way: ReleaseWay;
  first: ForecastDays;
  valuable: ForecastDays;
  last: ForecastDays;
  feedbackWaits: number;
  /** Of each card in its order, when the customer has it */
  cards: ForecastDays[];
};

export type LoadedBatching = {
  asOf: IsoDay;
  seed: number;
  runs: number;
  inProgress: number;
  batch: number;
  /** Null where the list is empty */
  valuable: number | null;
  cards: { number: number; title: string }[];
  /** What is missing for a forecast; the ways are empty then */
  missing: { activeDays: number; needed: number } | null;
  ways: BatchingWay[];
};

const usualCards = 10;

/**
 * A list of cards of the queue released in three ways. Throws a 400 Problem for a card that is not
 * in the queue, or is in no figure. METRICS section 9.
 */
export async function loadBatching(
  context: ServiceContext,
  question: BatchingQuestion,
): Promise<LoadedBatching> {
  const team = await loadTeam(context);
  const key = `batching:${team.today}:${JSON.stringify(question)}`;
  return rememberForRevision(team, key, () => workOut(team, question));
}

async function workOut(team: LoadedTeam, question: BatchingQuestion): Promise<LoadedBatching> {
  const { seed = usualSeed } = question;
  const today = toDayNumber(team.today);
  const queue = (await findQueueCards(team.id)).filter(({ isExcluded }) => !isExcluded);
  const list = question.cards
    ? [...new Set(question.cards)].map((number) => cardOf(queue, number, "cards"))
    : queue.slice(0, usualCards);
  const valuable = question.valuable
    ? cardOf(list, question.valuable, "valuable")
    : (list[0] ?? null);
  const batch = question.batch ?? Math.max(1, Math.ceil(list.length / 3));
  const { cards: open } = await findOpenCards(team.id, today, today);
  const head = {
    asOf: team.today,
    seed,
    runs: usualRuns,
    inProgress: open.length,
    batch,
    valuable: valuable?.number ?? null,
    cards: list.map(({ number, title }) => ({ number, title })),
  };
  const sample = await recentSample(team);
  if (!canForecast(sample)) {
    const missing = { activeDays: sample.activeDays, needed: minActiveDays };
    return { ...head, missing, ways: [] };
  }
  if (valuable === null) return { ...head, missing: null, ways: [] };
  const ways = playBatching(sample.releasesOfDays, {
    cards: list.length,
    ahead: open.length,
    batch,
    valuable: list.indexOf(valuable),
    seed,
  });
  const day = (days: Parameters<typeof onCalendar>[0]) => onCalendar(days, today, team.calendar);
  return {
    ...head,
    missing: null,
    ways: ways.map(({ first, valuable, last, cards, ...way }) => ({
      ...way,
      first: day(first),
      valuable: day(valuable),
      last: day(last),
      cards: cards.map(day),
    })),
  };
}

function cardOf(list: readonly QueueCard[], number: number, field: string): QueueCard {
  const card = list.find((one) => one.number === number);
  if (card) return card;
  throw new Problem({
    status: 400,
    code: "not-in-queue",
    field,
    message:
      field === "cards"
        ? `${field}: card ${number} is not in the queue, or is in no figure.`
        : `${field}: card ${number} is not on the list.`,
  });
}
