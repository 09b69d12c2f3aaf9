import Link from "next/link";
import { KindName } from "@/components/filters/kind-name";
import { OutlookBar } from "@/components/stand-up/outlook-bar";
import styles from "@/components/stand-up/risk-table.module.css";
import type { OpenCardView } from "@/lib/cards/progress/open-card";
import {
  ageOfSla,
  blockedWords,
  outlookOf,
  remainingWords,
} from "@/lib/charts/stand-up/stand-up-words";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { formatNumber } from "@/lib/format/format-number";

type RiskTableProps = { cards: OpenCardView[]; dayCount: DayCount; cardPath: string };

/** The cards in progress, one a row, the riskiest first; a row opens its card. */
export function RiskTable({ cards, dayCount, cardPath }: RiskTableProps) {
  return (
    <div className={styles.frame}>
      <table className={styles.table} data-risk-table>
        <caption>Cards in progress by risk, the greatest first</caption>
        <thead>
          <tr>
            <th scope="col">Card</th>
            <th scope="col">Chance to meet its SLA</th>
            <th scope="col">Age and SLA date</th>
            <th scope="col">Time left for similar cards</th>
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <RiskRow key={card.number} card={card} dayCount={dayCount} cardPath={cardPath} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RiskRowProps = { card: OpenCardView; dayCount: DayCount; cardPath: string };

function RiskRow({ card, dayCount, cardPath }: RiskRowProps) {
  const outlook = outlookOf(card);
  const blocked = blockedWords(card);
  const { quote, remaining } = card;
  const promisedEarly = card.promised !== null && quote !== null && card.promised < quote.dueOn;
  return (
    <tr data-tone={outlook.tone}>
      <th scope="row">
        <Link href={`${cardPath}/${card.number}`} prefetch={false}>
          <span className={styles.number}>#{card.number}</span> <bdi>{card.title}</bdi>
        </Link>
        <span className={styles.soft}>
          <KindName kind={card.kind}>{card.type}</KindName>
          {card.size === null ? "" : ` · ${card.size}`}
          {card.stream === null ? "" : ` · ${card.stream}`}
          {card.client === null ? "" : ` · ${card.client}`}
        </span>
        {blocked === null ? null : (
          <span className={card.blocked === null ? styles.soft : styles.warning}>{blocked}</span>
        )}
      </th>
      <td data-label="Chance to meet its SLA">
        <strong className={styles.outlook}>{outlook.text}</strong>
        <OutlookBar chance={card.chance} />
        {outlook.detail === null ? null : <span className={styles.soft}>{outlook.detail}</span>}
      </td>
      <td data-label="Age and SLA date">
        <strong>{ageOfSla(card)}</strong>
        <span className={styles.soft}>
          {quote === null ? "no SLA date" : `SLA date ${showDay(quote.dueOn)}`}
        </span>
        {promisedEarly && card.promised !== null ? (
          <span className={styles.warning}>promised {showDay(card.promised)}, before it</span>
        ) : null}
      </td>
      <td data-label="Time left for similar cards">
        {remainingWords(card, dayCount) ?? "Too few ever got this old"}
        {quote === null || remaining === null ? null : (
          <span className={styles.soft}>
            {formatNumber(remaining.cards)} of {quote.group}
          </span>
        )}
      </td>
    </tr>
  );
}
