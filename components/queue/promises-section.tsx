import styles from "@/components/queue/promises-section.module.css";
import { promisesSentence } from "@/components/queue/queue-words";
import { Question } from "@/components/ui/question";
import type { ClientPromises } from "@/lib/cards/wall/client-promises";
import { formatNumber } from "@/lib/format/format-number";

/** Promises kept and missed, by client; nothing while none has come to its day. */
export function PromisesSection({ promises }: { promises: ClientPromises[] }) {
  if (promises.length === 0) return null;
  return (
    <Question
      id="promises"
      heading="Which promises were kept?"
      answer={promisesSentence(promises)}
      explained="forecast"
    >
      <table className={styles.table} data-promises>
        <thead>
          <tr>
            <th scope="col">Client</th>
            <th scope="col">Kept</th>
            <th scope="col">Missed</th>
          </tr>
        </thead>
        <tbody>
          {promises.map(({ client, kept, missed }) => (
            <tr key={client}>
              <th scope="row">
                <bdi>{client ?? "no client"}</bdi>
              </th>
              <td>{formatNumber(kept)}</td>
              <td data-missed={missed > 0 || undefined}>{formatNumber(missed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Question>
  );
}
