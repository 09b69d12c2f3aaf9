import { KindName } from "@/components/filters/kind-name";
import styles from "@/components/stand-up/big-card.module.css";
import { OutlookBar } from "@/components/stand-up/outlook-bar";
import { PlainLink } from "@/components/ui/plain-link";
import type { OpenCardView } from "@/lib/cards/progress/open-card";
import {
  ageOfSla,
  blockedWords,
  outlookOf,
  remainingWords,
} from "@/lib/charts/stand-up/stand-up-words";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";

type BigCardProps = { card: OpenCardView; dayCount: DayCount; href: string };

/** One card, large enough to be read from the other end of a room. */
export function BigCard({ card, dayCount, href }: BigCardProps) {
  const outlook = outlookOf(card);
  const blocked = blockedWords(card);
  const remaining = remainingWords(card, dayCount);
  const length = card.title.length > 120 ? "long" : card.title.length > 50 ? "some" : "short";
  return (
    <article className={styles.card} data-tone={outlook.tone} aria-live="polite">
      <p className={styles.kind}>
        <KindName kind={card.kind}>{card.type}</KindName>
        {card.size === null ? "" : ` · ${card.size}`}
        {card.stream === null ? "" : ` · ${card.stream}`}
        {card.client === null ? "" : ` · ${card.client}`}
      </p>
      <h2 className={styles.title} data-length={length}>
        <PlainLink href={href}>
          <span className={styles.number}>#{card.number}</span> <bdi>{card.title}</bdi>
        </PlainLink>
      </h2>
      <div className={styles.facts}>
        <div className={styles.outlook}>
          <span className={styles.label}>
            {card.overBy === null ? "Chance to meet its SLA" : "Its SLA"}
          </span>
          <strong>{outlook.text}</strong>
          <OutlookBar chance={card.chance} />
          {outlook.detail === null ? null : <span>{outlook.detail}</span>}
        </div>
        <div>
          <span className={styles.label}>Age</span>
          <strong>{ageOfSla(card)}</strong>
          <span>
            {card.quote === null ? "no SLA date" : `SLA date ${showDay(card.quote.dueOn)}`}
          </span>
        </div>
        <div>
          <span className={styles.label}>Time left for similar cards</span>
          <span className={styles.words}>{remaining ?? "Too few ever got this old"}</span>
        </div>
      </div>
      {blocked === null ? null : (
        <p className={styles.blocked} data-now={card.blocked !== null || undefined}>
          {blocked}
        </p>
      )}
    </article>
  );
}
