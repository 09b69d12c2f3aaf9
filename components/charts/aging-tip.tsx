import styles from "@/components/charts/card-tip.module.css";
import { KindName } from "@/components/filters/kind-name";
import type { OpenCardView } from "@/lib/cards/progress/open-card";
import { tipPlace } from "@/lib/charts/axis/tip-place";
import { ageOfSla, blockedWords, outlookOf } from "@/lib/charts/stand-up/stand-up-words";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";

type AgingTipProps = { card: OpenCardView; dayCount: DayCount; x: number; y: number };

/** Names the card behind a dot and says how it stands. */
export function AgingTip({ card, dayCount, x, y }: AgingTipProps) {
  const outlook = outlookOf(card);
  const blocked = blockedWords(card);
  return (
    <div className={styles.tip} style={tipPlace(x, y)}>
      <strong>
        #{card.number} <bdi>{card.title}</bdi>
      </strong>
      <span>
        <KindName kind={card.kind}>{card.type}</KindName>
        {card.size === null ? "" : ` · ${card.size}`}
        {card.stream === null ? "" : ` · ${card.stream}`}
      </span>
      <span>
        {ageOfSla(card)} {dayWords(dayCount)}
        {card.quote === null ? "" : `, SLA date ${showDay(card.quote.dueOn)}`}
      </span>
      <span>
        {outlook.text}
        {outlook.detail === null ? "" : `: ${outlook.detail}`}
      </span>
      {blocked === null ? null : <span>{blocked}</span>}
    </div>
  );
}
