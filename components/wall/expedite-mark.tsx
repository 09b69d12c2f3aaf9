import styles from "@/components/wall/expedite-mark.module.css";
import { expediteLine, expediteWords } from "@/components/wall/wall-words";
import type { WallCard } from "@/lib/cards/wall/wall-card";
import { minOvertaken } from "@/lib/metrics/hidden-work/overtaken";

/** That a card was committed ahead of several others; opened, who did it, when, and whom it overtook. */
export function ExpediteMark({ card }: { card: WallCard }) {
  if (card.expedite === null || card.expedite.overtook < minOvertaken) return null;
  return (
    <details className={styles.expedite}>
      <summary>{expediteLine(card.expedite)}</summary>
      <p>{expediteWords(card)}</p>
    </details>
  );
}
