import type { DragStart, DragUpdate, DropResult, ResponderProvided } from "@hello-pangea/dnd";
import { useMemo, useRef, useState } from "react";
import type { MadeMove } from "@/components/wall/use-wall";
import type { WallColumn, WallColumns } from "@/components/wall/wall-columns";

type WallDrag = {
  columns: WallColumns;
  move: MadeMove;
  /** The version that a card has now, once moves under way are made */
  versionOf: (card: number) => number | undefined;
  /** Says why a drop does nothing */
  explain: (problem: string) => void;
};

/**
 * What dragging does: a drop makes a move, and each step is told to screen readers. While a card is
 * in somebody's hand the columns stand still; what others do meanwhile shows at the drop, and a card
 * that they moved is not moved over their heads.
 */
export function useWallDrag(given: WallDrag) {
  const [isDragging, setDragging] = useState(false);
  const held = useRef(given.columns);
  if (!isDragging) held.current = given.columns;
  const latest = useRef(given);
  latest.current = { ...given, columns: held.current };
  const lifted = useRef<number | undefined>(undefined);
  const responders = useMemo(() => {
    const columnOf = (id: string | undefined): WallColumn | undefined => {
      const { queue, streams, released } = latest.current.columns;
      return [queue, ...streams, released].find((column) => column.id === id);
    };
    const cardOf = ({ draggableId, source }: DragStart | DropResult) =>
      columnOf(source.droppableId)?.cards.find((card) => String(card.number) === draggableId);

    const onDragStart = (start: DragStart, { announce }: ResponderProvided) => {
      const column = columnOf(start.source.droppableId);
      const card = cardOf(start);
      setDragging(true);
      if (!column || !card) return;
      lifted.current = latest.current.versionOf(card.number);
      announce(
        `Lifted ${card.number} ${card.title}, ${placeIn(column, start.source.index, column.cards.length)}.`,
      );
    };
    const onDragUpdate = (update: DragUpdate, { announce }: ResponderProvided) => {
      const column = columnOf(update.destination?.droppableId);
      if (!column || !update.destination) {
        announce("Over no column.");
        return;
      }
      const isOther = column.id !== update.source.droppableId;
      const length = column.cards.length + (isOther ? 1 : 0);
      announce(`Over ${placeIn(column, update.destination.index, length)}.`);
    };
    const onDragEnd = (result: DropResult, { announce }: ResponderProvided) => {
      const { source, destination } = result;
      const column = columnOf(destination?.droppableId);
      const card = cardOf(result);
      const isSame = source.droppableId === destination?.droppableId;
      const version = lifted.current;
      setDragging(false);
      if (!destination || !column || !card || (isSame && source.index === destination.index)) {
        announce("The card stays where it was.");
        return;
      }
      if (isSame && column.id !== "queue") {
        announce("The card stays where it was: this column sorts itself.");
        return;
      }
      if (card.place === "released" && column.id === "queue") {
        latest.current.explain(
          `Card ${card.number} is released. MadeMove it to a stream to reopen it; from there it can go back into the queue.`,
        );
        return;
      }
      announce(`Dropped into ${column.title}.`);
      const to = column.id;
      if (to !== "queue") {
        latest.current.move({ card: card.number, to, version });
        return;
      }
      const rest = column.cards.filter((one) => one !== card);
      const before = rest[destination.index]?.number ?? null;
      latest.current.move({ card: card.number, to, before, version });
    };
    return { onDragStart, onDragUpdate, onDragEnd };
  }, []);
  return { responders, columns: held.current };
}

function placeIn({ title }: WallColumn, index: number, length: number): string {
  return `${title}, place ${index + 1} of ${length}`;
}
