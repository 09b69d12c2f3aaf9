import type { DeliveryOption } from "@/components/deliveries/delivery-choice";
import { isAfterTarget } from "@/components/deliveries/is-after-target";
import { PageLink } from "@/components/ui/page-link";
import { showDay } from "@/lib/dates/show-day";

/** A delivery, of whichever team, that holds a card. */
export type HoldingDelivery = DeliveryOption & { team: string };

type HeldByProps = {
  deliveries: readonly HoldingDelivery[];
  /** When the card is likely out; undefined where no day can be given */
  date: string | null | undefined;
  /** The looks of a line, and of one that says a risk */
  className: string | undefined;
  riskClassName: string | undefined;
};

/** The deliveries that a card of the queue is in, each with its target, and whether it is kept. */
export function HeldBy({ deliveries, date, className, riskClassName }: HeldByProps) {
  return deliveries.map((delivery) => (
    <p
      key={`${delivery.team} ${delivery.id}`}
      className={isAfterTarget(delivery, date) ? riskClassName : className}
      data-held
    >
      <PageLink href={`/t/${delivery.team}/deliveries/${delivery.id}`} prefetch={false}>
        <bdi>{delivery.name}</bdi>
      </PageLink>{" "}
      by {showDay(delivery.target)}
      {isAfterTarget(delivery, date) ? ": at risk" : ""}
    </p>
  ));
}
