"use client";

import { Droppable } from "@hello-pangea/dnd";
import { memo } from "react";
import { KindName } from "@/components/filters/kind-name";
import { fullWords } from "@/components/wall/landing";
import { WallCardView } from "@/components/wall/wall-card";
import styles from "@/components/wall/wall-column.module.css";
import { overLimit, type WallColumn } from "@/components/wall/wall-columns";
import type { WallTypes } from "@/components/wall/wall-types";
import { queueOutlook } from "@/lib/cards/wall/queue-outlook";
import type { WallOutlook } from "@/lib/cards/wall/wall";
import type { IsoDay } from "@/lib/dates/day";

type WallColumnProps = {
  slug: string;
  column: WallColumn;
  types: WallTypes;
  today: IsoDay;
  openMenu: (card: number) => void;
  /** The card that was just dropped in, where that is more than the stream's limit */
  crowdedBy?: number | null;
  /** Cards of the queue that are not shown because there are so many */
  leftOut?: number;
  /** What the cards of the queue can expect, behind those in progress */
  outlook?: WallOutlook;
  inProgress?: number;
};

/** A column of the wall: its name, how many cards it holds against its limit, and the cards. */
export const WallColumnView = memo(function WallColumnView(props: WallColumnProps) {
  const { column, crowdedBy = null, leftOut = 0, ...shared } = props;
  const { id, title, cards } = column;
  const headingId = `column-${id.replace(":", "-")}`;
  return (
    <section
      className={styles.column}
      aria-labelledby={headingId}
      data-over={overLimit(column) > 0 || undefined}
    >
      <div className={styles.head}>
        <h2 id={headingId} className={styles.title}>
          {title}
        </h2>
        <ColumnCount column={column} />
      </div>
      <Droppable droppableId={id}>
        {(provided, snapshot) => (
          <ul
            ref={provided.innerRef}
            {...provided.droppableProps}
            className={styles.cards}
            aria-label={`Cards in ${title}`}
            data-dropping={snapshot.isDraggingOver || undefined}
          >
            <Cards
              cards={cards}
              crowdedBy={crowdedBy}
              crowdedWords={crowdedBy === null ? null : fullWords(column)}
              {...shared}
            />
            {provided.placeholder}
            {cards.length === 0 && !snapshot.isDraggingOver ? (
              <li className={styles.nothing}>{emptyWords(id)}</li>
            ) : null}
          </ul>
        )}
      </Droppable>
      {leftOut > 0 ? <p className={styles.count}>and {leftOut} more further down</p> : null}
    </section>
  );
});

function ColumnCount({ column }: { column: WallColumn }) {
  const { stream, cards } = column;
  const over = overLimit(column);
  return (
    <p className={styles.count}>
      {stream === null ? null : (
        <KindName kind={stream.kind}>
          {stream.kind === "support" ? "Support stream" : "Feature stream"}
        </KindName>
      )}
      <span>
        {cards.length === 1 ? "1 card" : `${cards.length} cards`}
        {stream === null || stream.wipLimit === null ? null : `, limit ${stream.wipLimit}`}
      </span>
      {over > 0 ? <strong>over by {over}</strong> : null}
    </p>
  );
}

/** Apart, so that a card dragged over a column does not paint the cards in it again. */
const Cards = memo(function Cards(props: CardsProps) {
  const { cards, crowdedBy, crowdedWords, outlook, inProgress = 0, ...rest } = props;
  const expected = outlook ? queueOutlook(outlook, cards, inProgress) : [];
  return cards.map((card, index) => (
    <WallCardView
      key={card.number}
      card={card}
      index={index}
      warning={card.number === crowdedBy ? crowdedWords : null}
      {...rest}
      {...expected[index]}
    />
  ));
});

type CardsProps = Omit<WallColumnProps, "column" | "crowdedBy" | "leftOut"> & {
  cards: WallColumn["cards"];
  crowdedBy: number | null;
  crowdedWords: string | null;
};

function emptyWords(id: string): string {
  if (id === "queue") return "Nothing waits.";
  return id === "released" ? "Nothing was released in the last two weeks." : "Nothing in progress.";
}
