"use client";

import { Droppable } from "@hello-pangea/dnd";
import { memo } from "react";
import type { Move } from "@/components/wall/use-wall";
import { WallCardView } from "@/components/wall/wall-card";
import styles from "@/components/wall/wall-column.module.css";
import { overLimit, type WallColumn } from "@/components/wall/wall-columns";
import type { Wall } from "@/lib/cards/wall";

export type WallTypes = Map<number, Wall["types"][number]>;
export type MoveTarget = { to: string; label: string };

type WallColumnProps = {
  slug: string;
  column: WallColumn;
  types: WallTypes;
  streams: MoveTarget[];
  leftOut: number;
  move: Move;
};

/** A column of the wall: its name, how many cards it holds against its limit, and the cards. */
export function WallColumnView({ slug, column, types, streams, leftOut, move }: WallColumnProps) {
  const { id, title, wipLimit, cards } = column;
  const over = overLimit(column);
  const headingId = `column-${id.replace(":", "-")}`;
  return (
    <section
      className={styles.column}
      aria-labelledby={headingId}
      data-over={over > 0 || undefined}
    >
      <h2 id={headingId} className={styles.title}>
        {title}
      </h2>
      <p className={styles.count}>
        {wipLimit === null ? `${cards.length}` : `${cards.length} of at most ${wipLimit}`}
        {over > 0 ? <strong>{over} over the limit</strong> : null}
      </p>
      <Droppable droppableId={id}>
        {(provided, snapshot) => (
          <ul
            ref={provided.innerRef}
            {...provided.droppableProps}
            className={styles.cards}
            data-dropping={snapshot.isDraggingOver || undefined}
          >
            <Cards slug={slug} cards={cards} types={types} streams={streams} move={move} />
            {provided.placeholder}
          </ul>
        )}
      </Droppable>
      {leftOut > 0 ? (
        <p className={styles.count}>and {leftOut} more further down the queue</p>
      ) : null}
    </section>
  );
}

type CardsProps = Pick<WallColumnProps, "slug" | "types" | "streams" | "move"> & {
  cards: WallColumn["cards"];
};

/** Apart, so that a card dragged over a column does not paint the cards in it anew. */
const Cards = memo(function Cards({ cards, ...rest }: CardsProps) {
  return cards.map((card, index) => (
    <WallCardView key={card.number} card={card} index={index} {...rest} />
  ));
});
