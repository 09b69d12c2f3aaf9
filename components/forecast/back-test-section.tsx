import styles from "@/components/forecast/back-test-section.module.css";
import { Question } from "@/components/ui/question";
import { backTestSentence } from "@/lib/charts/forecast/forecast-words";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import { formatShare } from "@/lib/format/format-percent";
import type { KeptShare } from "@/lib/metrics/forecast/back-test";

export type ShownBackTest = {
  items: number;
  kept: KeptShare[];
  forecasts: { on: IsoDay; p50: IsoDay; p85: IsoDay; p95: IsoDay; done: IsoDay | null }[];
};

/** Whether past forecasts held: what was said, how often it came true, and every single one. */
export function BackTestSection({ tests }: { tests: ShownBackTest[] }) {
  return (
    <Question
      id="back-test"
      heading="Did past forecasts hold?"
      answer={backTestSentence(tests)}
      explained="forecast"
    >
      {tests.every(({ kept }) => kept.length === 0) ? null : (
        <>
          <table className={styles.table} data-back-test>
            <thead>
              <tr>
                <th scope="col">Forecast of</th>
                {[50, 85, 95].map((share) => (
                  <th key={share} scope="col">
                    P{share} held
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tests.map(({ items, kept }) => (
                <tr key={items}>
                  <th scope="row">the next {items} cards</th>
                  {kept.map((one) => (
                    <td key={one.share} data-label={`P${100 * one.share} held`}>
                      <strong>
                        {one.kept} of {one.of}
                      </strong>
                      <small>
                        {one.kept === 0 || one.kept === one.of
                          ? ""
                          : `${formatShare(one.kept / one.of, 0)}, `}
                        90% sure between {formatShare(one.interval.low, 0)} and{" "}
                        {formatShare(one.interval.high, 0)}
                      </small>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {tests.map((test) => (
            <PastForecasts key={test.items} {...test} />
          ))}
        </>
      )}
    </Question>
  );
}

function PastForecasts({ items, forecasts }: ShownBackTest) {
  if (forecasts.length === 0) return null;
  return (
    <details className={styles.past}>
      <summary>Every forecast of the next {items} cards</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            {["On", "P50", "P85", "P95", "Done"].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forecasts.toReversed().map(({ on, p50, p85, p95, done }) => (
            <tr key={on}>
              <th scope="row">{showDay(on)}</th>
              {[p50, p85, p95].map((day, place) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: P50, P85 and P95 never move
                  key={place}
                  data-label={`P${[50, 85, 95][place]}`}
                  data-broken={done === null || done > day || undefined}
                >
                  {showDay(day)} {done !== null && done <= day ? "held" : "broken"}
                </td>
              ))}
              <td data-label="Done">{done === null ? "not yet" : showDay(done)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
