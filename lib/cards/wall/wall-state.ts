import { evenRanks, rankBefore } from "@/lib/cards/wall/queue-ranks";
import type { Wall, WallChanges } from "@/lib/cards/wall/wall";
import { byQueueOrder, type WallCard } from "@/lib/cards/wall/wall-card";
import type { WallMoveInput } from "@/lib/cards/wall/wall-move";

/** A move that was asked for and not answered yet. */
export type AskedMove = WallMoveInput & { id: number };

/** The wall with what has changed on it; older news than it has already changes nothing. */
export function withChanges(wall: Wall, { revision, cards, gone, ranks }: WallChanges): Wall {
  if (revision < wall.revision) return wall;
  const changed = new Map(cards.map((card) => [card.number, card]));
  const left = new Set(gone);
  const rankOf = new Map(ranks);
  const kept = wall.cards.flatMap((card) => {
    if (left.has(card.number)) return [];
    const other = changed.get(card.number);
    if (other) {
      changed.delete(card.number);
      return [other];
    }
    const queueRank = rankOf.get(card.number) ?? card.queueRank;
    return [queueRank === card.queueRank ? card : { ...card, queueRank }];
  });
  return { ...wall, revision, cards: [...kept, ...changed.values()] };
}

/** The wall as it will be once moves under way are made, so that they show before the answer. */
export function withMoves(wall: Wall, moves: readonly AskedMove[]): Wall {
  return moves.reduce(withMove, wall);
}

/** The version that a card will have once the moves under way are made: each raises it by one. */
export function versionAfter(wall: Wall, moves: readonly AskedMove[], number: number) {
  const card = wall.cards.find((one) => one.number === number);
  return card && card.version + moves.filter((move) => move.card === number).length;
}

function withMove(wall: Wall, move: AskedMove): Wall {
  const card = wall.cards.find((one) => one.number === move.card);
  const [target, stream] = move.to.split(":");
  if (!card) return wall;
  switch (target) {
    case "released":
      return withCard(wall, {
        ...card,
        place: "released",
        released: wall.today,
        days: card.place === "open" ? card.days : null,
        blocked: null,
      });
    case "stream":
      return withCard(wall, inStream(wall, card, Number(stream) || null));
    case "cancelled":
      return { ...wall, cards: wall.cards.filter((one) => one !== card) };
    case "unblock":
      return withCard(wall, { ...card, blocked: null });
    case "queue":
    case "top":
    case "up":
    case "down":
    case "bottom":
      return inQueue(wall, card, target, move.before);
    default:
      return wall;
  }
}

function withCard(wall: Wall, card: WallCard): Wall {
  return { ...wall, cards: wall.cards.map((one) => (one.number === card.number ? card : one)) };
}

function inStream(wall: Wall, card: WallCard, streamId: number | null): WallCard {
  if (card.place === "open") return { ...card, streamId };
  const isNew = card.committed === null;
  return {
    ...card,
    place: "open",
    streamId,
    committed: card.committed ?? wall.today,
    released: null,
    days: isNew ? 1 : card.days,
    isUnsettled: true,
  };
}

function inQueue(
  wall: Wall,
  card: WallCard,
  target: "queue" | "top" | "up" | "down" | "bottom",
  before: number | null | undefined,
): Wall {
  const queue = wall.cards.filter((one) => one.place === "queue").sort(byQueueOrder);
  const place = queue.findIndex((one) => one.number === card.number);
  const rest = queue.filter((one) => one.number !== card.number);
  const index = {
    queue: rest.findIndex((one) => one.number === before),
    top: 0,
    up: Math.max(0, place - 1),
    down: place + 1,
    bottom: rest.length,
  }[target];
  const next = rest[index]?.number ?? null;
  const waiting: WallCard = {
    ...card,
    place: "queue",
    committed: null,
    quote: null,
    expedite: null,
    days: card.place === "queue" ? card.days : null,
  };
  const rank = rankBefore(rest, next);
  if (rank !== null) return withCard(wall, { ...waiting, queueRank: rank });
  const ranks = evenRanks(rest);
  const ranked = rest.map((one) => ({ ...one, queueRank: ranks.get(one.number) ?? null }));
  const known = new Map(ranked.map((one) => [one.number, one]));
  known.set(card.number, { ...waiting, queueRank: rankBefore(ranked, next) });
  return { ...wall, cards: wall.cards.map((one) => known.get(one.number) ?? one) };
}
