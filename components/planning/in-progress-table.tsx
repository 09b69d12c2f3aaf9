import { KindName } from "@/components/filters/kind-name";
import styles from "@/components/planning/in-progress-table.module.css";
import { MoreRows } from "@/components/ui/more-rows";
import { PageLink } from "@/components/ui/page-link";
import type { InProgressCard } from "@/lib/cards/progress/in-progress-card";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";

type InProgressTableProps = {
  cards: readonly InProgressCard[];
  cardPath: string;
  dayCount: DayCount;
  /** How many are shown, and the address with more; null where there are no more */
  rows: number;
  moreHref: string | null;
};

/** Cards in progress in a period, those with most days in it first. */
export function InProgressTable(props: InProgressTableProps) {
  const { cards, cardPath, dayCount, rows, moreHref } = props;
  const shown = cards.slice(0, rows);
  const words = `${dayWords(dayCount)} in the period`;
  const heading = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Card</th>
            <th scope="col">Type</th>
            <th scope="col">Size</th>
            <th scope="col">Committed</th>
            <th scope="col">Ended</th>
            <th scope="col" data-number>
              {heading}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((card) => (
            <tr key={card.number}>
              <th scope="row">
                <PageLink href={`${cardPath}/${card.number}`} prefetch={false}>
                  #{card.number} {card.title}
                </PageLink>
              </th>
              <td data-label="Type">
                <KindName kind={card.kind}>{card.type}</KindName>
              </td>
              <td data-label="Size">{card.size ?? "no size"}</td>
              <td data-label="Committed" data-day>
                {showDay(card.committed)}
              </td>
              <td data-label="Ended" data-day>
                {card.ended === null ? "still open" : showDay(card.ended)}
              </td>
              <td data-label={heading} data-number>
                {formatNumber(card.days)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows
        shown={shown.length}
        total={cards.length}
        order="with most days"
        moreHref={moreHref}
      />
    </div>
  );
}
