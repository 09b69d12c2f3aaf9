import type { Wall } from "@/lib/cards/wall";
import { byQueueOrder, byRelease, byUrgency, type WallCard } from "@/lib/cards/wall-card";

export type WallColumn = {
  /** As a move names it: queue, stream:2, released */
  id: string;
  title: string;
  wipLimit: number | null;
  cards: WallCard[];
};

export const columnOf = (card: Pick<WallCard, "place" | "streamId">): string =>
  card.place === "open" ? `stream:${card.streamId ?? 0}` : card.place;

/** The wall cut into columns: the queue, a column a stream, released lately. */
export function wallColumns(streams: Wall["streams"], cards: readonly WallCard[]): WallColumn[] {
  const byColumn = new Map<string, WallCard[]>();
  for (const card of cards) {
    const id = columnOf(card);
    const column = byColumn.get(id);
    if (column) column.push(card);
    else byColumn.set(id, [card]);
  }
  const column = (id: string, title: string, wipLimit: number | null = null) => ({
    id,
    title,
    wipLimit,
    cards: byColumn.get(id) ?? [],
  });
  const noStream = column("stream:0", streams.length === 0 ? "In progress" : "In no stream");
  const columns = [
    column("queue", "Queue"),
    ...streams.map((stream) => column(`stream:${stream.id}`, stream.name, stream.wipLimit)),
    ...(streams.length === 0 || noStream.cards.length > 0 ? [noStream] : []),
    column("released", "Released lately"),
  ];
  for (const { id, cards: own } of columns) {
    own.sort(id === "queue" ? byQueueOrder : id === "released" ? byRelease : byUrgency);
  }
  return columns;
}

/** How far a stream is over its limit, 0 when not. */
export function overLimit({ wipLimit, cards }: WallColumn): number {
  return wipLimit === null ? 0 : Math.max(0, cards.length - wipLimit);
}
