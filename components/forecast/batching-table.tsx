import styles from "@/components/forecast/back-test-section.module.css";
import { forecastDay, forecastDayBeside } from "@/lib/charts/forecast/forecast-words";
import { formatDays } from "@/lib/format/format-days";
import type { ReleaseWay } from "@/lib/metrics/forecast/batching";
import type { ForecastDays } from "@/lib/metrics/forecast/forecast";

export type ShownWay = {
  way: ReleaseWay;
  first: ForecastDays;
  valuable: ForecastDays;
  last: ForecastDays;
  feedbackWaits: number;
  cards: ForecastDays[];
};

type BatchingTableProps = { ways: ShownWay[]; names: Record<ReleaseWay, string> };

/** When the first, the most valuable and the last card reach the customer, by way of releasing. */
export function BatchingTable({ ways, names }: BatchingTableProps) {
  const columns = [
    ["first", "First card"],
    ["valuable", "Most valuable card"],
    ["last", "Last card"],
  ] as const;
  return (
    <table className={styles.table} data-batching>
      <thead>
        <tr>
          <th scope="col">Released</th>
          {columns.map(([name, label]) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">Finished cards wait</th>
        </tr>
      </thead>
      <tbody>
        {ways.map((way) => (
          <tr key={way.way}>
            <th scope="row">{names[way.way]}</th>
            {columns.map(([name, label]) => (
              <td key={name} data-label={label}>
                <strong>{forecastDay(way[name].p85)}</strong>
                <small>
                  even chance {forecastDayBeside(way[name].p50, way[name].p85)}, 95%{" "}
                  {forecastDayBeside(way[name].p95, way[name].p85)}
                </small>
              </td>
            ))}
            <td data-label="Finished cards wait">
              <strong>{formatDays(way.feedbackWaits, 1)}</strong>
              <small>on average, for feedback</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
