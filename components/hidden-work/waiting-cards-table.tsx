import { DataTable } from "@/components/charts/data-table";
import styles from "@/components/hidden-work/section-parts.module.css";
import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatDayRange } from "@/lib/format/format-day-range";
import { formatNumber } from "@/lib/format/format-number";

type Card = { number: number; title: string; type: string; days: number };
type Blocked = Card & { from: IsoDay; to: IsoDay; isGoingOn: boolean; reasons: string[] };

type WaitingCardsTableProps = {
  found: { blocked: Blocked[] | null; inStream: Card[] | null };
  cardPath: string;
  dayCount: DayCount;
};

const maxRows = 500;

/** Times of being blocked, or cards with their days in a stream, the longest first. */
export function WaitingCardsTable({ found, cardPath, dayCount }: WaitingCardsTableProps) {
  const all: (Card | Blocked)[] = found.blocked ?? found.inStream ?? [];
  const shown = all.slice(0, maxRows);
  const isBlocked = found.blocked !== null;
  return (
    <div className={`${styles.box} ${isBlocked ? styles.why : ""}`}>
      <DataTable
        caption={`${all.length > maxRows ? `The first ${maxRows} of ${formatNumber(all.length)}; in` : "In"} ${dayWords(dayCount)}`}
        columns={["Card", "Type", "Days", ...(isBlocked ? ["When", "Why"] : [])]}
        rows={shown.map((one) => [
          `#${one.number} ${one.title}`,
          one.type,
          formatNumber(one.days),
          ...("reasons" in one
            ? [
                formatDayRange(one.from, one.isGoingOn ? null : one.to),
                one.reasons.join("; ") || "no reason given",
              ]
            : []),
        ])}
        hrefs={shown.map((one) => [`${cardPath}/${one.number}`])}
      />
    </div>
  );
}
