import styles from "@/components/wall/sla-note.module.css";
import { leftWords, shortDay, urgencyOf } from "@/components/wall/wall-words";
import type { WallCard } from "@/lib/cards/wall/wall-card";
import type { IsoDay } from "@/lib/dates/day";

/** The sticky note on the card: the SLA date and how much is left. */
export function SlaNote({ card, today }: { card: WallCard; today: IsoDay }) {
  if (card.quote === null) {
    return (
      <p className={styles.note} data-urgency="none">
        {card.isUnsettled ? "SLA date …" : "No SLA yet: too few cards like it"}
      </p>
    );
  }
  return (
    <p className={styles.note} data-urgency={urgencyOf(card)}>
      <span>
        SLA <strong>{shortDay(card.quote.dueOn, today)}</strong>
      </span>
      <strong>{leftWords(card, today)}</strong>
    </p>
  );
}
