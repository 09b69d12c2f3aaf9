import Link from "next/link";
import type { DeliveryOption } from "@/components/deliveries/delivery-choice";
import type { HoldingDelivery } from "@/components/deliveries/held-by";
import { LinkButton } from "@/components/forms/link-button";
import { PageHead } from "@/components/forms/page-head";
import { PromisesSection } from "@/components/queue/promises-section";
import { QueueSessionView } from "@/components/queue/queue-session-view";
import { isPromiseAtRisk } from "@/components/queue/queue-words";
import { EmptyState } from "@/components/ui/empty-state";
import { HowWorkedOut } from "@/components/ui/how-worked-out";
import { Notice } from "@/components/ui/notice";
import { StayCurrent } from "@/components/ui/stay-current";
import type { FormAction } from "@/lib/cards/form-state";
import type { ClientPromises } from "@/lib/cards/wall/client-promises";
import { maxSessionCards, type QueueSession, sessionStep } from "@/lib/cards/wall/queue-session";
import { showDay } from "@/lib/dates/show-day";
import { formatNumber } from "@/lib/format/format-number";
import { itemsByCard } from "@/lib/metrics/forecast/queue-slips";

type QueuePageProps = {
  path: string;
  nonce: string | undefined;
  session: QueueSession;
  promises: ClientPromises[];
  action: FormAction;
  /** The deliveries that cards of the queue are in, by number */
  held: Record<number, HoldingDelivery[]>;
  /** The team's deliveries, to add cards to */
  deliveries: DeliveryOption[];
  addAction: FormAction;
};

/** The planning session: stakeholders order the queue and see what each order costs whom. */
export function QueuePage(props: QueuePageProps) {
  const { path, nonce, session, promises, action } = props;
  const { cards, missing, leftOut, revision } = session;
  return (
    <>
      <StayCurrent url={`${path}/revision`} revision={revision} />
      <PageHead
        title="Queue session"
        text={
          <>
            {sentence(session)} <HowWorkedOut topic="forecast" />
          </>
        }
        actions={
          <>
            <LinkButton variant="default" href={`${path}/forecast`}>
              Forecast
            </LinkButton>
            <LinkButton variant="default" href={`${path}/batching`}>
              Batching
            </LinkButton>
            <LinkButton variant="default" href={`${path}/deliveries`}>
              Deliveries
            </LinkButton>
          </>
        }
      />
      {missing === null || cards.length === 0 ? null : (
        <Notice title="Not enough releases for a forecast.">
          {`Cards were released on ${missing.activeDays} of the last 60 days; a forecast needs releases on at least ${missing.needed}. The queue can be ordered all the same.`}
        </Notice>
      )}
      {cards.length === 0 ? (
        <EmptyState
          title="Nothing waits in the queue"
          text="Cards wait here from the day they are added until they are committed."
          actions={[{ label: "Add a card", href: `${path}/cards/new` }]}
        />
      ) : (
        <QueueSessionView
          session={session}
          nonce={nonce}
          cardPath={`${path}/cards`}
          action={action}
          held={props.held}
          deliveries={props.deliveries}
          addAction={props.addAction}
        />
      )}
      {leftOut === 0 ? null : (
        <p>
          And {formatNumber(leftOut)} more further down, which keep their order.{" "}
          {cards.length + sessionStep > maxSessionCards ? null : (
            <Link href={`${path}/queue?show=${cards.length + sessionStep}`} scroll={false}>
              Show {formatNumber(Math.min(leftOut, sessionStep))} more
            </Link>
          )}
        </p>
      )}
      <PromisesSection promises={promises} />
    </>
  );
}

function sentence({ cards, inProgress, dates }: QueueSession): string {
  const excluded = new Set(cards.filter((one) => one.isExcluded).map((one) => one.number));
  const order = cards.map(({ number }) => number);
  const items = itemsByCard(order, { inProgress, excluded });
  const dateOf = (number: number) => dates[(items.get(number) ?? 0) - 1];
  const waiting = `${formatNumber(cards.length)} ${cards.length === 1 ? "card waits" : "cards wait"} behind ${formatNumber(inProgress)} in progress.`;
  const last = dateOf(order.at(-1) ?? 0);
  if (cards.length === 0) return `${formatNumber(inProgress)} in progress.`;
  if (!last) return waiting;
  const risks = cards.filter((card) => isPromiseAtRisk(card, dateOf(card.number))).length;
  const promised =
    risks === 0
      ? "No promised day is at risk."
      : `${risks === 1 ? "1 promised day is" : `${risks} promised days are`} at risk.`;
  return `${waiting} In this order all are out by ${showDay(last)} with 85% certainty. ${promised}`;
}
