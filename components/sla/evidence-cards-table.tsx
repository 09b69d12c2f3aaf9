import { DataTable } from "@/components/charts/data-table";
import styles from "@/components/sla/evidence-cards-table.module.css";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";

export type EvidenceCardRow = {
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

type EvidenceCardsTableProps = { cards: EvidenceCardRow[]; cardPath: string; dayCount: DayCount };

const maxRows = 500;

const cameWords = { kept: "kept", broken: "took longer", pending: "not due yet" };

type Column = [heading: string, cell: (card: EvidenceCardRow) => string];

/** The cards behind a figure; the columns are what the figure takes of them. */
export function EvidenceCardsTable({ cards, cardPath, dayCount }: EvidenceCardsTableProps) {
  const shown = cards.slice(0, maxRows);
  const has = (name: keyof EvidenceCardRow) => shown.some((card) => card[name] !== undefined);
  const columns: Column[] = [
    ["Card", ({ number, title }) => `#${number} ${title}`],
    ["Type", ({ type }) => type],
    ["Committed", ({ committed }) => showDay(committed)],
    ["Released", ({ released }) => (released === null ? "in progress" : showDay(released))],
    ["Days", ({ days }) => formatNumber(days)],
  ];
  if (has("quoted")) columns.push(["Quoted", ({ quoted }) => formatNumber(quoted ?? null)]);
  if (has("morning")) {
    columns.push(["Morning", ({ morning }) => (morning ? showDay(morning) : "")]);
    columns.push(["Chance said", ({ chance }) => formatPercent(chance ?? null, 0)]);
  }
  if (has("outcome")) {
    columns.push(["What came of it", ({ outcome }) => (outcome ? cameWords[outcome] : "")]);
  }
  return (
    <div className={styles.box}>
      <DataTable
        caption={`${cards.length > maxRows ? `The first ${maxRows} of ${formatNumber(cards.length)}; days` : "Days"} are ${dayWords(dayCount)}`}
        columns={columns.map(([heading]) => heading)}
        rows={shown.map((card) => columns.map(([, cell]) => cell(card)))}
        hrefs={shown.map(({ number }) => [`${cardPath}/${number}`])}
      />
    </div>
  );
}
