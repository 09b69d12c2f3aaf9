"use client";

import { Draggable, type DraggableProvidedDragHandleProps } from "@hello-pangea/dnd";
import { VisuallyHidden } from "@mantine/core";
import { memo } from "react";
import { MembersOnly } from "@/components/ui/members-only";
import { useIsReader } from "@/components/ui/reader-view";
import { CardFace } from "@/components/wall/card-face";
import { ExpediteMark } from "@/components/wall/expedite-mark";
import { QueueNote } from "@/components/wall/queue-note";
import { SlaNote } from "@/components/wall/sla-note";
import styles from "@/components/wall/wall-card.module.css";
import type { WallTypes } from "@/components/wall/wall-types";
import type { WallCard } from "@/lib/cards/wall/wall-card";
import type { IsoDay } from "@/lib/dates/day";

type WallCardProps = {
  slug: string;
  card: WallCard;
  index: number;
  types: WallTypes;
  today: IsoDay;
  openMenu: (card: number) => void;
  /** That the stream into which it was just dropped is full */
  warning: string | null;
  /** Of a card in the queue: its SLA date if it were committed today, and the day it is likely out */
  slaOn?: IsoDay | null;
  likelyOn?: IsoDay | null;
};

/** A card on the wall that can be dragged, with a button for all that can be done with it. */
export const WallCardView = memo(function WallCardView({ index, ...shown }: WallCardProps) {
  const { number } = shown.card;
  if (useIsReader()) {
    return (
      <li className={styles.slot} data-card={number}>
        <CardPaper {...shown} dragHandleProps={null} isDragging={false} />
      </li>
    );
  }
  return (
    <Draggable draggableId={String(number)} index={index}>
      {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
        <li ref={innerRef} {...draggableProps} className={styles.slot} data-card={number}>
          <CardPaper {...shown} dragHandleProps={dragHandleProps} isDragging={isDragging} />
        </li>
      )}
    </Draggable>
  );
});

type CardPaperProps = Omit<WallCardProps, "index"> & {
  dragHandleProps: DraggableProvidedDragHandleProps | null;
  isDragging: boolean;
};

/** Apart, so that a card whose neighbours come and go is not painted again for its new place. */
const CardPaper = memo(function CardPaper(props: CardPaperProps) {
  const { slug, card, types, today, openMenu, warning, dragHandleProps, isDragging } = props;
  const { slaOn = null, likelyOn = null } = props;
  const type = types.get(card.typeId);
  return (
    <article
      className={styles.card}
      data-kind={type?.kind}
      data-dragging={isDragging || undefined}
      style={type?.colour ? { borderLeftColor: type.colour } : undefined}
    >
      <div className={styles.top}>
        <div {...dragHandleProps} className={styles.handle}>
          <MembersOnly>
            <span className={styles.grip} aria-hidden="true" />
            <VisuallyHidden>Move card </VisuallyHidden>
          </MembersOnly>
          {card.number}
          <VisuallyHidden> {card.title}</VisuallyHidden>
        </div>
        <MembersOnly>
          <button
            type="button"
            className={styles.more}
            aria-haspopup="dialog"
            onClick={() => openMenu(card.number)}
          >
            <VisuallyHidden>
              Menu of card {card.number} {card.title}
            </VisuallyHidden>
            <span aria-hidden="true">⋯</span>
          </button>
        </MembersOnly>
      </div>
      <div {...mouseHandle(dragHandleProps)} className={styles.face}>
        <CardFace slug={slug} card={card} type={type} today={today} />
      </div>
      {warning === null ? null : <p className={styles.full}>{warning}</p>}
      <ExpediteMark card={card} />
      {card.place === "open" ? <SlaNote card={card} today={today} /> : null}
      {card.place === "queue" ? (
        <QueueNote promised={card.promised} slaOn={slaOn} likelyOn={likelyOn} today={today} />
      ) : null}
    </article>
  );
});

/** What makes a part draggable by mouse and touch without making it a second stop for the keyboard. */
function mouseHandle(props: DraggableProvidedDragHandleProps | null) {
  return {
    "data-rfd-drag-handle-draggable-id": props?.["data-rfd-drag-handle-draggable-id"],
    "data-rfd-drag-handle-context-id": props?.["data-rfd-drag-handle-context-id"],
  };
}
