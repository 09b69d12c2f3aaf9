import styles from "@/components/wall/queue-note.module.css";
import { queueOutlookWords } from "@/components/wall/wall-words";
import type { IsoDay } from "@/lib/dates/day";

type QueueNoteProps = {
  promised: IsoDay | null;
  slaOn: IsoDay | null;
  likelyOn: IsoDay | null;
  today: IsoDay;
};

/** What a card of the queue can expect, in small words; a promise it will hardly keep stands out. */
export function QueueNote({ promised, slaOn, likelyOn, today }: QueueNoteProps) {
  const words = queueOutlookWords({ slaOn, likelyOn }, today);
  if (words === null) return null;
  const isAtRisk = promised !== null && likelyOn !== null && promised < likelyOn;
  return (
    <p className={styles.note} data-outlook data-risk={isAtRisk || undefined}>
      {words}
      {isAtRisk ? <strong>, after the day it is promised for</strong> : null}
    </p>
  );
}
