import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { Kind } from "@/lib/cards/kinds";
import { type IsoDay, toIsoDay } from "@/lib/dates/day";
import { findWaitingSpells } from "@/lib/db/waiting-spells";
import {
  type BlockedGroup,
  blockers,
  type CardEpisode,
  type FlowEfficiency,
  flowEfficiency,
} from "@/lib/metrics/hidden-work/blockers";
import { isStarted, type StartedCard } from "@/lib/metrics/hidden-work/flow-card";
import { streamDays } from "@/lib/metrics/hidden-work/stream-days";
import type { Flow, KnownCard } from "@/lib/services/hidden-work/load-flow";
import { headOf, type PeriodHead } from "@/lib/services/hidden-work/period-head";
import { withFlow } from "@/lib/services/hidden-work/with-flow";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

type Named = { name: string | null } & Omit<BlockedGroup<null>, "key">;

export type BlockedEpisode = {
  number: number;
  title: string;
  type: string;
  stream: string | null;
  from: IsoDay;
  to: IsoDay;
  days: number;
  isGoingOn: boolean;
  reasons: string[];
  /** The one it counts under; null where none was given first */
  reason: string | null;
};

export type LoadedBlockers = PeriodHead & {
  cards: number;
  days: number;
  medianDays: number | null;
  episodes: BlockedEpisode[];
  /** A null name stands for no reason given, or no stream */
  byReason: Named[];
  byStream: Named[];
  byType: Named[];
};

/** Blocked days and episodes in the filter's period, longest first. METRICS section 7. */
export function loadBlockers(context: ServiceContext, filter: CardFilter): Promise<LoadedBlockers> {
  return withFlow(context, "blockers", filter, async (flow) => {
    const { team, period } = flow;
    const cards = await waitingCards(flow);
    const found = blockers(cards, team.calendar, period ?? { from: 0, to: -1 });
    const byNumber = new Map(cards.map((card) => [card.number, card]));
    const typeOf = (id: number) => team.types.find((type) => type.id === id)?.name ?? null;
    const named = <Key>(groups: BlockedGroup<Key>[], nameOf: (key: Key) => string | null) =>
      groups.map(({ key, ...group }) => ({ name: nameOf(key), ...group }));
    const shown = ({ number, from, to, days, isGoingOn, reasons }: CardEpisode) => {
      const card = byNumber.get(number);
      return {
        ...{ number, days, isGoingOn },
        title: card?.title ?? "",
        type: (card && typeOf(card.typeId)) ?? "",
        stream: card ? streamName(flow, card.streamId) : null,
        from: toIsoDay(from),
        to: toIsoDay(to),
        reasons: reasons.filter((reason) => reason !== null),
        reason: reasons[0] ?? null,
      };
    };
    return {
      ...headOf(flow),
      cards: found.cards,
      days: found.days,
      medianDays: found.medianDays,
      episodes: found.episodes.map(shown),
      byReason: named(found.byReason, (reason) => reason),
      byStream: named(found.byStream, (id) => streamName(flow, id)),
      byType: named(found.byType, typeOf),
    };
  });
}

export type LoadedFlowEfficiency = PeriodHead &
  FlowEfficiency & {
    byKind: ({ kind: Kind } & FlowEfficiency)[];
    streams: { name: string | null; cards: number; days: number }[];
  };

/** Flow efficiency of the cards released in the filter's period, and days in each stream in it. */
export function loadFlowEfficiency(
  context: ServiceContext,
  filter: CardFilter,
): Promise<LoadedFlowEfficiency> {
  return withFlow(context, "flow-efficiency", filter, async (flow) => {
    const { team, period } = flow;
    const cards = await waitingCards(flow);
    const days = period ?? { from: 0, to: -1 };
    const kinds: Kind[] = ["feature", "support", "hidden"];
    return {
      ...headOf(flow),
      ...flowEfficiency(cards, team.calendar, days),
      byKind: kinds.map((kind) => {
        const ofKind = cards.filter((card) => card.kind === kind);
        return { kind, ...flowEfficiency(ofKind, team.calendar, days) };
      }),
      streams: streamDays(cards, team.calendar, days).map(({ streamId, ...one }) => ({
        name: streamName(flow, streamId),
        ...one,
      })),
    };
  });
}

export type StreamCard = { number: number; title: string; type: string; days: number };

/** The cards that were in a stream in the filter's period, those with most days in it first. */
export function loadStreamCards(
  context: ServiceContext,
  filter: CardFilter,
  stream: string | null,
): Promise<StreamCard[]> {
  return withFlow(context, `stream-cards:${stream}`, filter, async (flow) => {
    const { team, period } = flow;
    const days = period ?? { from: 0, to: -1 };
    return (await waitingCards(flow))
      .map((card) => ({
        number: card.number,
        title: card.title,
        type: team.types.find(({ id }) => id === card.typeId)?.name ?? "",
        days: streamDays([card], team.calendar, days)
          .filter(({ streamId }) => streamName(flow, streamId) === stream)
          .reduce((sum, one) => sum + one.days, 0),
      }))
      .filter((card) => card.days > 0)
      .sort((a, b) => b.days - a.days || a.number - b.number);
  });
}

function streamName({ team }: Flow, id: number | null): string | null {
  return team.streams.find((stream) => stream.id === id)?.name ?? null;
}

type Waiting = KnownCard & StartedCard;

async function waitingCards({ team, cards, asOf }: Flow) {
  const spells = await rememberForRevision(team, "waiting-spells", () =>
    findWaitingSpells(team.id),
  );
  const ofCard = new Map<number, typeof spells>();
  for (const stored of spells) {
    if (stored.from > asOf) continue;
    const isOver = stored.to === null || stored.to <= asOf;
    const spell = isOver ? stored : { ...stored, to: null };
    const known = ofCard.get(spell.cardNumber);
    if (known) known.push(spell);
    else ofCard.set(spell.cardNumber, [spell]);
  }
  return cards.filter(isStarted).map((card: Waiting) => {
    const own = ofCard.get(card.number) ?? [];
    return {
      ...card,
      spells: own.filter((spell) => spell.kind === "blocked"),
      streams: own.filter((spell) => spell.kind === "stream"),
    };
  });
}
