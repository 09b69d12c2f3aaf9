import type { Wall, WallStream } from "@/lib/cards/wall/wall";
import { byQueueOrder, byRelease, byUrgency, type WallCard } from "@/lib/cards/wall/wall-card";

export type WallColumn = {
  /** As a move names it: queue, stream:2, released */
  id: string;
  title: string;
  stream: WallStream | null;
  cards: WallCard[];
};

export type WallColumns = { queue: WallColumn; streams: WallColumn[]; released: WallColumn };

const inNoStream = "stream:0";

const columnOf = (card: Pick<WallCard, "place" | "streamId">): string =>
  card.place === "open" ? `stream:${card.streamId ?? 0}` : card.place;

/**
 * The wall cut into columns: the queue, a column a stream (and one for cards in none), released
 * lately. A column whose cards are those of `before` is that very object, so that it is not painted
 * again.
 */
export function wallColumns(
  streams: Wall["streams"],
  cards: readonly WallCard[],
  before: WallColumns | null,
): WallColumns {
  const own = new Set(streams.map(({ id }) => `stream:${id}`));
  const byColumn = new Map<string, WallCard[]>();
  for (const card of cards) {
    const id = card.place === "open" && !own.has(columnOf(card)) ? inNoStream : columnOf(card);
    const column = byColumn.get(id);
    if (column) column.push(card);
    else byColumn.set(id, [card]);
  }
  const known = new Map(
    before && [before.queue, ...before.streams, before.released].map((one) => [one.id, one]),
  );
  const column = (
    id: string,
    title: string,
    order: (one: WallCard, other: WallCard) => number,
    stream: WallStream | null = null,
  ): WallColumn => {
    const made = { id, title, stream, cards: (byColumn.get(id) ?? []).sort(order) };
    const old = known.get(id);
    return old && isSame(old, made) ? old : made;
  };
  return {
    queue: column("queue", "Queue", byQueueOrder),
    streams: [
      ...streams.map((stream) => column(`stream:${stream.id}`, stream.name, byUrgency, stream)),
      ...(streams.length === 0 || byColumn.has(inNoStream)
        ? [column(inNoStream, streams.length === 0 ? "In progress" : "No stream", byUrgency)]
        : []),
    ],
    released: column("released", "Released lately", byRelease),
  };
}

function isSame(one: WallColumn, other: WallColumn): boolean {
  return (
    one.title === other.title &&
    one.stream === other.stream &&
    one.cards.length === other.cards.length &&
    one.cards.every((card, index) => card === other.cards[index])
  );
}

/** How far a stream is over its limit, 0 when not. */
export function overLimit({ stream, cards }: WallColumn): number {
  return stream === null || stream.wipLimit === null
    ? 0
    : Math.max(0, cards.length - stream.wipLimit);
}
