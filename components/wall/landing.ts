import { overLimit, type WallColumn, type WallColumns } from "@/components/wall/wall-columns";

/** Where a card came to lie after a move: its column, and its place there from 1. */
export type Landing = { card: number; column: WallColumn; place: number };

/** Where a card is; null where it is no longer on the wall. */
export function landingOf(columns: WallColumns, card: number): Landing | null {
  for (const column of [columns.queue, ...columns.streams, columns.released]) {
    const index = column.cards.findIndex((one) => one.number === card);
    if (index >= 0) return { card, column, place: index + 1 };
  }
  return null;
}

/** For screen readers: "12 Tickets is in Features, place 3 of 7. Features is full: 7 cards, limit 6." */
export function landingWords({ card, column, place }: Landing): string {
  const title = column.cards[place - 1]?.title ?? "";
  const full = fullWords(column);
  return `${card} ${title} is in ${column.title}, place ${place} of ${column.cards.length}.${full === null ? "" : ` ${full}.`}`;
}

/** That a stream holds more than its limit; null while it does not. */
export function fullWords(column: WallColumn): string | null {
  if (overLimit(column) === 0) return null;
  return `${column.title} is full: ${column.cards.length} cards, limit ${column.stream?.wipLimit}`;
}
