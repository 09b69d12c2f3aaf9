"use client";

import { DragDropContext, Droppable, type DropResult } from "@hello-pangea/dnd";
import { useCallback, useMemo, useState } from "react";
import { AddChosenBar } from "@/components/deliveries/add-chosen-bar";
import type { DeliveryOption } from "@/components/deliveries/delivery-choice";
import type { HoldingDelivery } from "@/components/deliveries/held-by";
import { QueueRow } from "@/components/queue/queue-row";
import styles from "@/components/queue/queue-session-view.module.css";
import { SlipPanel } from "@/components/queue/slip-panel";
import { useQueueOrder } from "@/components/queue/use-queue-order";
import { PageKeys } from "@/components/ui/page-keys";
import { useDocumentNonce } from "@/components/wall/use-document-nonce";
import type { FormAction } from "@/lib/cards/form-state";
import type { QueueSession } from "@/lib/cards/wall/queue-session";
import { itemsByCard, queueSlips } from "@/lib/metrics/forecast/queue-slips";

type QueueSessionViewProps = {
  session: QueueSession;
  nonce: string | undefined;
  cardPath: string;
  action: FormAction;
  held: Record<number, HoldingDelivery[]>;
  deliveries: DeliveryOption[];
  addAction: FormAction;
};

/** The form that the ticks of the rows belong to. */
const chosenForm = "chosen-cards";

const keys = [
  { keys: "Space", label: "On a card’s place: lift the card, and drop it again" },
  { keys: "↑ ↓", label: "Carry a lifted card" },
  { keys: "Esc", label: "Leave a lifted card where it was" },
];

/** The queue to be put in order, by mouse, by touch, by keyboard or by buttons. */
export function QueueSessionView(props: QueueSessionViewProps) {
  const { session, nonce, cardPath, action } = props;
  const [chosen, setChosen] = useState(0);
  const { cards, inProgress, days, dates, dayCount } = session;
  const saved = useMemo(() => cards.map(({ number }) => number), [cards]);
  const { order, isChanged, put, reset } = useQueueOrder(saved);
  const byNumber = useMemo(() => new Map(cards.map((card) => [card.number, card])), [cards]);
  const queue = useMemo(() => {
    const excluded = new Set(cards.filter((one) => one.isExcluded).map((one) => one.number));
    return { inProgress, days, excluded };
  }, [cards, inProgress, days]);
  const slips = useMemo(() => queueSlips(saved, order, queue), [saved, order, queue]);
  const slipOf = new Map(slips.map(({ number, slip }) => [number, slip]));
  const items = itemsByCard(order, queue);
  const drop = useCallback(
    ({ draggableId, destination }: DropResult) => {
      if (destination) put(Number(draggableId), destination.index);
    },
    [put],
  );
  return (
    <>
      <PageKeys keys={keys} />
      <SlipPanel
        session={session}
        action={action}
        saved={saved}
        order={order}
        isChanged={isChanged}
        slips={slips}
        reset={reset}
      />
      <AddChosenBar
        id={chosenForm}
        action={props.addAction}
        deliveries={props.deliveries}
        chosen={chosen}
        onDone={() => setChosen(0)}
      />
      <DragDropContext
        {...useDocumentNonce(nonce)}
        onDragEnd={drop}
        dragHandleUsageInstructions="Press Space to lift the card, the arrow keys to carry it, Space again to drop it, and Escape to leave it where it was."
      >
        <Droppable droppableId="queue">
          {(provided) => (
            <ol
              ref={provided.innerRef}
              {...provided.droppableProps}
              className={styles.queue}
              aria-label="The queue"
              onChange={({ currentTarget }) =>
                setChosen(currentTarget.querySelectorAll(":checked").length)
              }
            >
              {order.map((number, place) => {
                const card = byNumber.get(number);
                const at = (items.get(number) ?? 0) - 1;
                return card ? (
                  <QueueRow
                    key={number}
                    card={card}
                    place={place}
                    isLast={place === order.length - 1}
                    date={dates[at]}
                    workingDay={days[at] ?? null}
                    slip={slipOf.get(number)}
                    dayCount={dayCount}
                    cardPath={cardPath}
                    put={put}
                    deliveries={props.held[number]}
                    chosenForm={chosenForm}
                  />
                ) : null;
              })}
              {provided.placeholder}
            </ol>
          )}
        </Droppable>
      </DragDropContext>
    </>
  );
}
