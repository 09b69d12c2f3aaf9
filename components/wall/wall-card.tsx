"use client";

import { Draggable } from "@hello-pangea/dnd";
import { VisuallyHidden } from "@mantine/core";
import Link from "next/link";
import { memo } from "react";
import { KindName } from "@/components/filters/kind-name";
import { CardMenu } from "@/components/wall/card-menu";
import type { Move } from "@/components/wall/use-wall";
import styles from "@/components/wall/wall-card.module.css";
import type { MoveTarget, WallTypes } from "@/components/wall/wall-column";
import type { WallCard } from "@/lib/cards/wall-card";
import {
  ageWords,
  expediteWords,
  leftWords,
  promiseWarning,
  urgencyOf,
} from "@/lib/charts/wall-words";
import { showDay } from "@/lib/dates/show-day";

type WallCardProps = {
  slug: string;
  card: WallCard;
  index: number;
  types: WallTypes;
  streams: MoveTarget[];
  move: Move;
};

/** A card on the wall: what it is, how old it is, and how long until its SLA date. */
export const WallCardView = memo(function WallCardView(props: WallCardProps) {
  const { slug, card, index, types, streams, move } = props;
  return (
    <Draggable
      draggableId={String(card.number)}
      index={index}
      disableInteractiveElementBlocking={false}
    >
      {(provided, snapshot) => (
        <li
          ref={provided.innerRef}
          {...provided.draggableProps}
          className={styles.slot}
          data-card={card.number}
        >
          <article
            className={styles.card}
            data-urgency={urgencyOf(card)}
            data-dragging={snapshot.isDragging || undefined}
          >
            <div {...provided.dragHandleProps} className={styles.handle}>
              <VisuallyHidden>Move</VisuallyHidden>
              <span className={styles.number}>{card.number}</span>
              <VisuallyHidden>{card.title}</VisuallyHidden>
              <span className={styles.grip} aria-hidden="true" />
            </div>
            <CardFace slug={slug} card={card} types={types} />
            <CardMenu slug={slug} card={card} streams={streams} move={move} />
          </article>
        </li>
      )}
    </Draggable>
  );
});

function CardFace({ slug, card, types }: Pick<WallCardProps, "slug" | "card" | "types">) {
  const type = types.get(card.typeId);
  const left = leftWords(card);
  const warning = promiseWarning(card);
  const expedite = expediteWords(card);
  return (
    <div className={styles.face}>
      <h3 className={styles.title}>
        <Link href={`/t/${slug}/cards/${card.number}`}>{card.title}</Link>
      </h3>
      <p className={styles.kind}>
        {type ? <KindName kind={type.kind}>{type.name}</KindName> : null}
        {card.size === null ? null : <span>{card.size}</span>}
      </p>
      <p className={styles.facts}>
        <span>{ageWords(card)}</span>
        {left === null ? null : <strong className={styles.left}>{left}</strong>}
        {card.place === "open" && card.quote === null ? <span>no SLA yet</span> : null}
      </p>
      {card.place === "open" && card.quote !== null ? (
        <p className={styles.facts}>
          SLA date {showDay(card.quote.dueOn)}
          {card.quote.reconstructed ? " (reconstructed)" : ""}
        </p>
      ) : null}
      {card.promised === null || warning !== null ? null : (
        <p className={styles.facts}>Promised {showDay(card.promised)}</p>
      )}
      {warning === null ? null : <p className={styles.warning}>{warning}</p>}
      {card.blocked === null ? null : (
        <p className={styles.warning}>
          Blocked since {showDay(card.blocked.since)}
          {card.blocked.reason === null ? "" : `: ${card.blocked.reason}`}
        </p>
      )}
      {expedite === null ? null : <p className={styles.expedite}>{expedite}</p>}
    </div>
  );
}
