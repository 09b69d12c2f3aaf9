import { VisuallyHidden } from "@mantine/core";
import styles from "@/components/sla/evidence-cards-table.module.css";
import { MoreRows } from "@/components/ui/more-rows";
import { PageLink } from "@/components/ui/page-link";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";

type EvidenceCardRow = {
  number: number;
  title: string;
  type: string;
  committed: IsoDay;
  released: IsoDay | null;
  days: number;
  quoted?: number;
  outcome?: "kept" | "broken" | "pending";
  morning?: IsoDay;
  chance?: number;
};

type EvidenceCardsTableProps = {
  cards: EvidenceCardRow[];
  cardPath: string;
  dayCount: DayCount;
  /** How many are shown, and the address with more; null where there are no more */
  rows: number;
  moreHref: string | null;
};

const cameWords = { kept: "kept", broken: "took longer", pending: "not due yet" };

type Column = [heading: string, cell: (card: EvidenceCardRow) => string, isNumber?: boolean];

/** The cards behind a figure; the columns are what the figure takes of them. */
export function EvidenceCardsTable(props: EvidenceCardsTableProps) {
  const { cards, cardPath, dayCount, rows, moreHref } = props;
  const shown = cards.slice(0, rows);
  const columns = columnsOf(shown, dayWords(dayCount));
  return (
    <>
      <table className={styles.table}>
        <VisuallyHidden component="caption">{captionOf(shown.length, cards.length)}</VisuallyHidden>
        <thead>
          <tr>
            <th scope="col">Card</th>
            {columns.map(([heading, , isNumber]) => (
              <th key={heading} scope="col" data-number={isNumber}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((card) => (
            <tr key={`${card.number} ${card.morning ?? ""}`}>
              <th scope="row">
                <PageLink href={`${cardPath}/${card.number}`} prefetch={false}>
                  #{card.number} <bdi>{card.title}</bdi>
                </PageLink>
              </th>
              {columns.map(([heading, cell, isNumber]) => (
                <td
                  key={heading}
                  data-label={heading}
                  data-number={isNumber}
                  data-broken={(heading === outcome && card.outcome === "broken") || undefined}
                >
                  {cell(card)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows shown={shown.length} total={cards.length} moreHref={moreHref} />
    </>
  );
}

function captionOf(shown: number, total: number): string {
  const first = shown < total ? `, the first ${formatNumber(shown)} of ${formatNumber(total)}` : "";
  return `Cards behind this figure${first}`;
}

const outcome = "What came of it";

function columnsOf(cards: EvidenceCardRow[], words: string): Column[] {
  const has = (name: keyof EvidenceCardRow) => cards.some((card) => card[name] !== undefined);
  const columns: Column[] = [
    ["Type", ({ type }) => type],
    ["Committed", ({ committed }) => showDay(committed)],
    ["Released", ({ released }) => (released === null ? "in progress" : showDay(released))],
    [`${words.slice(0, 1).toUpperCase()}${words.slice(1)}`, ({ days }) => formatNumber(days), true],
  ];
  if (has("quoted")) columns.push(["Quoted", ({ quoted }) => formatNumber(quoted ?? null), true]);
  if (has("morning")) {
    columns.push(["Morning", ({ morning }) => (morning ? showDay(morning) : "")]);
    columns.push(["Chance said", ({ chance }) => formatPercent(chance ?? null, 0), true]);
  }
  if (has("outcome")) {
    columns.push([outcome, (card) => (card.outcome ? cameWords[card.outcome] : "")]);
  }
  return columns;
}
