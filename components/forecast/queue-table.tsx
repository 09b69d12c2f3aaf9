import styles from "@/components/forecast/queue-table.module.css";
import { PageLink } from "@/components/ui/page-link";
import { forecastDay, isPromisedTooEarly } from "@/lib/charts/forecast/forecast-words";
import { showDay } from "@/lib/dates/show-day";
import { formatNumber } from "@/lib/format/format-number";
import type { QueuedForecast } from "@/lib/metrics/forecast/forecast";

const maxRows = 300;

/** The queue in its order with the days on which its cards are out. */
export function QueueTable({ queue, cardPath }: { queue: QueuedForecast[]; cardPath: string }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} data-queue-forecast>
        <thead>
          <tr>
            <th scope="col" data-number>
              Place
            </th>
            <th scope="col">Card</th>
            <th scope="col">Even chance (P50)</th>
            <th scope="col">85% sure (P85)</th>
            <th scope="col">95% sure (P95)</th>
            <th scope="col">Promised</th>
            <th scope="col">SLA if committed now</th>
          </tr>
        </thead>
        <tbody>
          {queue.slice(0, maxRows).map((card) => (
            <tr key={card.number} data-risk={isPromisedTooEarly(card) || undefined}>
              <td data-hidden-small data-number>
                {card.place}
              </td>
              <th scope="row" data-place={card.place}>
                <PageLink href={`${cardPath}/${card.number}`} prefetch={false}>
                  #{card.number} <bdi>{card.title}</bdi>
                </PageLink>
              </th>
              <td data-label="Even (P50)" data-day>
                {forecastDay(card.p50)}
              </td>
              <td data-label="85% (P85)" data-day>
                <strong>{forecastDay(card.p85)}</strong>
              </td>
              <td data-label="95% (P95)" data-day>
                {forecastDay(card.p95)}
              </td>
              <td data-label="Promised" data-day data-blank={card.promised === null || undefined}>
                {card.promised === null ? "–" : showDay(card.promised)}
                {isPromisedTooEarly(card) ? <em> at risk</em> : null}
              </td>
              <td data-label="SLA if committed now" data-day>
                {card.slaDate === null ? "–" : showDay(card.slaDate)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {queue.length > maxRows ? (
        <p>
          The first {maxRows} of {formatNumber(queue.length)}.
        </p>
      ) : null}
    </div>
  );
}
