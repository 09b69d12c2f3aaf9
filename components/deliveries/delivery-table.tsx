import styles from "@/components/deliveries/delivery-table.module.css";
import { PageLink } from "@/components/ui/page-link";
import { isDeliveryAtRisk, standingWords } from "@/lib/charts/deliveries/delivery-words";
import { showDay } from "@/lib/dates/show-day";
import { formatNumber } from "@/lib/format/format-number";
import type { DeliveryInList } from "./delivery-shown";

type DeliveryTableProps = { path: string; deliveries: DeliveryInList[] };

/** Deliveries with target, cards out and chance, a line each. */
export function DeliveryTable({ path, deliveries }: DeliveryTableProps) {
  return (
    <table className={styles.table} data-deliveries>
      <thead>
        <tr>
          <th scope="col">Delivery</th>
          <th scope="col">Target</th>
          <th scope="col">Out</th>
          <th scope="col">Chance</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <tr key={delivery.id} data-risk={isDeliveryAtRisk(delivery) || undefined}>
            <th scope="row">
              <PageLink href={`${path}/${delivery.id}`} prefetch={false}>
                <bdi>{delivery.name}</bdi>
              </PageLink>
            </th>
            <td data-label="Target" data-day>
              {showDay(delivery.target)}
              {delivery.targets.length > 1 ? (
                <small>first {showDay(delivery.targets[0]?.on ?? delivery.target)}</small>
              ) : null}
            </td>
            <td data-label="Out" data-day>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ width: `${shareOf(delivery)}%` }} />
              </span>
              {formatNumber(delivery.done)} of {formatNumber(delivery.of)}
            </td>
            <td data-label="Chance">
              <strong>{standingWords(delivery)}</strong>
              {delivery.archived === null ? null : (
                <small>as of {showDay(delivery.archived)}</small>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shareOf({ done, of }: DeliveryInList): number {
  return of === 0 ? 0 : (100 * done) / of;
}
