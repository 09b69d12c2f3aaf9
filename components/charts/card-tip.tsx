import styles from "@/components/charts/card-tip.module.css";
import { KindName } from "@/components/filters/kind-name";
import { type Measure, measureNames } from "@/lib/cards/filter/measure";
import { tipPlace } from "@/lib/charts/axis/tip-place";
import type { PointedCard } from "@/lib/charts/items/card-at";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";

type CardTipProps = {
  card: PointedCard;
  measure: Measure;
  dayCount: DayCount;
  x: number | null;
  y: number | null;
};

/** Names the card behind a dot; also read out, so that walking by keyboard tells the same. */
export function CardTip({ card, measure, dayCount, x, y }: CardTipProps) {
  return (
    <div
      className={styles.tip}
      role="status"
      style={tipPlace(x, y)}
      data-corner={x === null || undefined}
    >
      <strong>
        #{card.number} {card.title}
      </strong>
      <span>
        <KindName kind={card.kind}>{card.type}</KindName>
        {card.size === null ? "" : ` · ${card.size}`}
      </span>
      <span>
        {measure === "lead" ? `${measureNames.lead} ` : ""}
        {card.days} {dayWords(dayCount, card.days)}
        {card.over ? ", over the SLA" : ""} · released {showDay(card.released)}
      </span>
    </div>
  );
}
