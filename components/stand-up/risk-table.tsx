"use client";

import { IconDots } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import { KindName } from "@/components/filters/kind-name";
import { OutlookBar } from "@/components/stand-up/outlook-bar";
import styles from "@/components/stand-up/risk-table.module.css";
import { RowMenu } from "@/components/stand-up/row-menu";
import { PageLink } from "@/components/ui/page-link";
import type { FormAction } from "@/lib/cards/form-state";
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

type RiskTableProps = {
  cards: OpenCardView[];
  dayCount: DayCount;
  cardPath: string;
  /** What is decided about a card; null on a past morning, when there is nothing to decide */
  action: FormAction | null;
};

/** The cards in progress, one a row, the riskiest first; a row opens its card, and can be acted on. */
export function RiskTable({ cards, dayCount, cardPath, action }: RiskTableProps) {
  const [opened, setOpened] = useState<number | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const openedCard = cards.find((card) => card.number === opened);
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
            {action === null ? null : (
              <th scope="col" className={styles.act}>
                <span>Act</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <RiskRow
              key={card.number}
              card={card}
              dayCount={dayCount}
              cardPath={cardPath}
              onAct={action === null ? null : setOpened}
            />
          ))}
        </tbody>
      </table>
      {openedCard && action ? (
        <RowMenu key={openedCard.number} card={openedCard} action={action} close={close} />
      ) : null}
    </div>
  );
}

type RiskRowProps = {
  card: OpenCardView;
  dayCount: DayCount;
  cardPath: string;
  onAct: ((number: number) => void) | null;
};

function RiskRow({ card, dayCount, cardPath, onAct }: RiskRowProps) {
  const outlook = outlookOf(card);
  const blocked = blockedWords(card);
  const { quote, remaining } = card;
  const promisedEarly = card.promised !== null && quote !== null && card.promised < quote.dueOn;
  return (
    <tr data-tone={outlook.tone}>
      <th scope="row">
        <PageLink href={`${cardPath}/${card.number}`} prefetch={false}>
          <span className={styles.number}>#{card.number}</span> <bdi>{card.title}</bdi>
        </PageLink>
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
      {onAct === null ? null : (
        <td className={styles.act}>
          <button
            type="button"
            onClick={() => onAct(card.number)}
            aria-haspopup="dialog"
            aria-label={`Act on #${card.number} ${card.title}`}
          >
            <IconDots size={20} aria-hidden="true" />
          </button>
        </td>
      )}
    </tr>
  );
}
