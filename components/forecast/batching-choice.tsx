import styles from "@/components/forecast/forecast-choice.module.css";
import { EditorDetails } from "@/components/ui/editor-details";

type BatchingChoiceProps = {
  path: string;
  /** The queue's cards to choose from, in its order */
  queue: { number: number; title: string }[];
  chosen: { number: number; title: string }[];
  batch: number;
  valuable: number | null;
};

/** Which cards, in what batches, and which is worth most. A plain form that needs no scripts. */
export function BatchingChoice({ path, queue, chosen, batch, valuable }: BatchingChoiceProps) {
  const isChosen = new Set(chosen.map(({ number }) => number));
  return (
    <form className={styles.choice} method="get" action={path} data-batching-choice>
      <label>
        <span>Cards in a batch</span>
        <input key={batch} type="number" name="batch" defaultValue={batch} min={1} max={200} />
      </label>
      <label className={styles.long}>
        <span>Worth most</span>
        <select key={valuable} name="valuable" defaultValue={valuable ?? ""}>
          {chosen.map(({ number, title }) => (
            <option key={number} value={number}>
              #{number} {title}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Compare</button>
      <EditorDetails
        className={styles.list}
        summary={
          <>
            Choose the cards ({chosen.length} of {queue.length})
          </>
        }
      >
        {queue.map(({ number, title }) => (
          <label key={`${number} ${isChosen.has(number)}`}>
            <input
              type="checkbox"
              name="cards"
              value={number}
              defaultChecked={isChosen.has(number)}
            />{" "}
            #{number} <bdi>{title}</bdi>
          </label>
        ))}
      </EditorDetails>
    </form>
  );
}
