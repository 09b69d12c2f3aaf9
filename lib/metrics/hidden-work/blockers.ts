import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import {
  type BlockedSpell,
  type Episode,
  episodesOf,
} from "@/lib/metrics/hidden-work/blocked-days";
import {
  daysInProgress,
  isReleased,
  isStarted,
  type StartedCard,
} from "@/lib/metrics/hidden-work/flow-card";
import { medianOf } from "@/lib/metrics/hidden-work/group-difference";

export type WaitingCard = StartedCard & { streamId: number | null; spells: BlockedSpell[] };

/** Blocked days under one heading; a card with two reasons at a time counts under the first. */
export type BlockedGroup<Key> = { key: Key; cards: number; episodes: number; days: number };

export type CardEpisode = Episode & { number: number };

export type Blockers = {
  cards: number;
  episodes: CardEpisode[];
  days: number;
  medianDays: number | null;
  longest: CardEpisode | null;
  byReason: BlockedGroup<string | null>[];
  byStream: BlockedGroup<number | null>[];
  byType: BlockedGroup<number>[];
};

/**
 * How often and how long cards were blocked on the days of [from, to]: an episode counts with its
 * days in the period. Longest first. Definition: METRICS section 7.
 */
export function blockers(
  cards: readonly WaitingCard[],
  calendar: Pick<WorkCalendar, "plainCount">,
  period: { from: DayNumber; to: DayNumber },
): Blockers {
  const rows = cards.flatMap((card) =>
    episodesOf(card, card.spells, calendar, period.to).flatMap((episode) => {
      const from = Math.max(episode.from, period.from);
      const to = Math.min(episode.to, period.to);
      const days = calendar.plainCount(from, to);
      const cut = { ...episode, number: card.number, from, to, days };
      return days === 0 ? [] : [{ card, episode: cut }];
    }),
  );
  const group = <Key>(keyOf: (row: (typeof rows)[number]) => Key): BlockedGroup<Key>[] => {
    const groups = new Map<Key, { cards: Set<number>; episodes: number; days: number }>();
    for (const row of rows) {
      const key = keyOf(row);
      const found = groups.get(key) ?? { cards: new Set(), episodes: 0, days: 0 };
      found.cards.add(row.card.number);
      found.episodes += 1;
      found.days += row.episode.days;
      groups.set(key, found);
    }
    return [...groups]
      .map(([key, one]) => ({ ...one, key, cards: one.cards.size }))
      .sort((a, b) => b.days - a.days);
  };
  const episodes = rows
    .map((row) => row.episode)
    .sort((a, b) => b.days - a.days || a.number - b.number);
  return {
    cards: new Set(episodes.map((one) => one.number)).size,
    episodes,
    days: episodes.reduce((sum, one) => sum + one.days, 0),
    medianDays: medianOf(episodes.map((one) => one.days)),
    longest: episodes[0] ?? null,
    byReason: group(({ episode }) => episode.reasons[0] ?? null),
    byStream: group(({ card }) => card.streamId),
    byType: group(({ card }) => card.typeId),
  };
}

export type FlowEfficiency = {
  /** Cards released in the period, and how many of them were ever blocked */
  items: number;
  blockedItems: number;
  daysInProgress: number;
  blockedDays: number;
  /** 1 − blocked ÷ in progress; null without days in progress */
  efficiency: number | null;
};

/** The share of their days in progress on which released cards were not blocked. METRICS section 7. */
export function flowEfficiency(
  cards: readonly WaitingCard[],
  calendar: Pick<WorkCalendar, "plainCount">,
  period: { from: DayNumber; to: DayNumber },
): FlowEfficiency {
  const sum = { items: 0, blockedItems: 0, daysInProgress: 0, blockedDays: 0 };
  for (const card of cards.filter(isStarted).filter(isReleased)) {
    if (card.released < period.from || card.released > period.to) continue;
    const blocked = episodesOf(card, card.spells, calendar, card.released);
    sum.items += 1;
    if (blocked.length > 0) sum.blockedItems += 1;
    sum.daysInProgress += daysInProgress(card, card.committed, card.released, calendar);
    sum.blockedDays += blocked.reduce((days, one) => days + one.days, 0);
  }
  return {
    ...sum,
    efficiency: sum.daysInProgress === 0 ? null : 1 - sum.blockedDays / sum.daysInProgress,
  };
}
