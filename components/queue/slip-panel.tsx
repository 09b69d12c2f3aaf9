"use client";

import { Button } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import {
  isPromiseAtRisk,
  orderSentence,
  placeDay,
  slipWords,
} from "@/components/queue/queue-words";
import styles from "@/components/queue/slip-panel.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import type { QueueSession, SessionCard } from "@/lib/cards/wall/queue-session";
import type { QueueSlip } from "@/lib/metrics/forecast/queue-slips";

type SlipPanelProps = {
  session: QueueSession;
  action: FormAction;
  saved: number[];
  order: number[];
  isChanged: boolean;
  slips: QueueSlip[];
  reset: () => void;
};

const maxListed = 12;

/** What an order would do to the cards' days, before it is saved, and the button that saves it. */
export function SlipPanel(props: SlipPanelProps) {
  const { session, action, saved, order, isChanged, slips, reset } = props;
  const { state, pending, formProps } = useFormAction(action, { onDone: reset });
  const cards = new Map(session.cards.map((card) => [card.number, card]));
  const dateOf = (items: number) => session.dates[items - 1];
  const risks = slips.flatMap(({ number, isItems, wasItems }) => {
    const card = cards.get(number);
    if (!card || !isPromiseAtRisk(card, dateOf(isItems))) return [];
    return isPromiseAtRisk(card, dateOf(wasItems)) ? [] : [card];
  });
  const later = slips.filter(({ slip }) => slip === null || slip > 0);
  return (
    <form {...formProps} className={styles.panel} data-changed={isChanged || undefined}>
      <input type="hidden" name="order" value={order.join(",")} />
      <input type="hidden" name="saved" value={saved.join(",")} />
      <div className={styles.words} aria-live="polite" data-slips>
        {isChanged ? (
          <>
            <p>
              <strong>If you save this order: {orderSentence(slips)}</strong>
            </p>
            {risks.length === 0 ? null : (
              <p className={styles.risk}>
                New risk for what was promised: {risks.map(nameOf).join(", ")}.
              </p>
            )}
            {later.length === 0 ? null : (
              <ul>
                {later.slice(0, maxListed).map(({ number, wasItems, isItems, slip }) => (
                  <li key={number}>
                    {nameOf(cards.get(number))}: {placeDay(dateOf(wasItems))} →{" "}
                    {placeDay(dateOf(isItems))}, {slipWords(slip, session.dayCount)}
                  </li>
                ))}
                {later.length > maxListed ? <li>and {later.length - maxListed} more</li> : null}
              </ul>
            )}
          </>
        ) : (
          <p>
            {session.missing === null
              ? "Move a card and see whose day slips before anything is saved. Keeping the days notes what was said of each card today."
              : "The order can be saved; days show once there are enough releases for a forecast."}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" loading={pending}>
          {isChanged ? "Save this order" : "Keep these days"}
        </Button>
        {isChanged ? (
          <Button variant="default" onClick={reset}>
            Back to the saved order
          </Button>
        ) : null}
      </div>
      <FormMessage state={state} />
    </form>
  );
}

function nameOf(card: SessionCard | undefined): string {
  return card ? `#${card.number} ${card.title}` : "";
}
