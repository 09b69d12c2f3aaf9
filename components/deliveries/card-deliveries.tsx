import type { HoldingDelivery } from "@/components/deliveries/held-by";
import { PageLink } from "@/components/ui/page-link";
import { showDay } from "@/lib/dates/show-day";
import styles from "./card-deliveries.module.css";

export type ShownCardDelivery = HoldingDelivery & { teamName: string };

type CardDeliveriesProps = {
  /** The address of the card's team */
  base: string;
  deliveries: ShownCardDelivery[];
};

/** The deliveries that a card is in; those of another team say whose they are. */
export function CardDeliveries({ base, deliveries }: CardDeliveriesProps) {
  return (
    <ul className={styles.list}>
      {deliveries.map(({ id, name, target, team, teamName }) => (
        <li key={`${team} ${id}`}>
          <PageLink href={`/t/${team}/deliveries/${id}`} prefetch={false}>
            <bdi>{name}</bdi>
          </PageLink>
          , target {showDay(target)}
          {`/t/${team}` === base ? "" : `, of ${teamName}`}
        </li>
      ))}
    </ul>
  );
}
