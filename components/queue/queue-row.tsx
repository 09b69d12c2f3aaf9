"use client";

import { Draggable } from "@hello-pangea/dnd";
import { VisuallyHidden } from "@mantine/core";
import { IconArrowBarToUp, IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import Link from "next/link";
import { memo } from "react";
import { HeldBy, type HoldingDelivery } from "@/components/deliveries/held-by";
import { isAfterTarget } from "@/components/deliveries/is-after-target";
import { KindName } from "@/components/filters/kind-name";
import styles from "@/components/queue/queue-row.module.css";
import {
  firstSaidWords,
  isPromiseAtRisk,
  placeDay,
  slipWords,
} from "@/components/queue/queue-words";
import type { SessionCard } from "@/lib/cards/wall/queue-session";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";

type QueueRowProps = {
  card: SessionCard;
  place: number;
  isLast: boolean;
  /** Undefined where no day can be given */
  date: IsoDay | null | undefined;
  workingDay: number | null;
  /** Against the saved order; undefined where its day stays */
  slip: number | null | undefined;
  dayCount: DayCount;
  cardPath: string;
  put: (number: number, place: number) => void;
  deliveries: readonly HoldingDelivery[] | undefined;
  /** The form that the row's tick belongs to */
  chosenForm: string;
};

const none: readonly HoldingDelivery[] = [];

/** A card of the queue with its day, what was promised and what was said, and its handle. */
export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { card, place, isLast, date, workingDay, slip, dayCount, cardPath, put } = props;
  const said = firstSaidWords(card.firstSaid, workingDay, dayCount);
  const isAtRisk = isPromiseAtRisk(card, date);
  const held = props.deliveries ?? none;
  const day = card.isExcluded ? undefined : date;
  const name = `${card.number} ${card.title}`;
  return (
    <Draggable draggableId={String(card.number)} index={place}>
      {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
        <li
          ref={innerRef}
          {...draggableProps}
          className={styles.row}
          data-card={card.number}
          data-risk={isAtRisk || held.some((one) => isAfterTarget(one, day)) || undefined}
          data-dragging={isDragging || undefined}
        >
          <div {...dragHandleProps} className={styles.handle}>
            <span className={styles.grip} aria-hidden="true" />
            <span className={styles.place}>{place + 1}</span>
            <VisuallyHidden>, move card {name}</VisuallyHidden>
          </div>
          <div className={styles.what}>
            <Link href={`${cardPath}/${card.number}`} prefetch={false} className={styles.title}>
              #{card.number} <bdi>{card.title}</bdi>
            </Link>
            <p className={styles.facts}>
              <KindName kind={card.kind} colour={card.colour}>
                {card.type}
              </KindName>
              {card.size === null ? null : <span>{card.size}</span>}
              {card.client === null ? null : <bdi>{card.client}</bdi>}
              {card.slaOn === null ? null : (
                <span>SLA {showDay(card.slaOn)} if committed today</span>
              )}
            </p>
          </div>
          <div className={styles.when}>
            {card.isExcluded ? (
              <p className={styles.facts}>In no figure</p>
            ) : date === undefined ? null : (
              <p className={styles.day}>
                <span>out by</span> <strong>{placeDay(date)}</strong>
                {slip === undefined ? null : (
                  <em data-later={slip === null || slip > 0 || undefined}>
                    {slipWords(slip, dayCount)}
                  </em>
                )}
              </p>
            )}
            {card.promised === null ? null : (
              <p className={isAtRisk ? styles.risk : styles.facts}>
                Promised {showDay(card.promised)}
                {isAtRisk ? ": at risk" : ""}
              </p>
            )}
            <HeldBy
              deliveries={held}
              date={day}
              className={styles.facts}
              riskClassName={styles.risk}
            />
            {said === null ? null : <p className={styles.facts}>{said}</p>}
          </div>
          <div className={styles.buttons}>
            <label className={styles.tick}>
              <input type="checkbox" name="number" value={card.number} form={props.chosenForm} />
              <VisuallyHidden>Choose: {name}</VisuallyHidden>
            </label>
            <button type="button" disabled={place === 0} onClick={() => put(card.number, 0)}>
              <IconArrowBarToUp size={18} aria-hidden="true" />
              <VisuallyHidden>To the top: {name}</VisuallyHidden>
            </button>
            <button
              type="button"
              disabled={place === 0}
              onClick={() => put(card.number, place - 1)}
            >
              <IconArrowUp size={18} aria-hidden="true" />
              <VisuallyHidden>Up: {name}</VisuallyHidden>
            </button>
            <button type="button" disabled={isLast} onClick={() => put(card.number, place + 1)}>
              <IconArrowDown size={18} aria-hidden="true" />
              <VisuallyHidden>Down: {name}</VisuallyHidden>
            </button>
          </div>
        </li>
      )}
    </Draggable>
  );
});
