import { DataTable } from "@/components/charts/data-table";
import styles from "@/components/hidden-work/section-parts.module.css";
import { inProgressHref } from "@/lib/charts/mix/in-progress-href";
import { type BehindScope, cardsHref } from "@/lib/charts/planning/cards-href";
import type { IsoDay } from "@/lib/dates/day";
import { formatNumber } from "@/lib/format/format-number";
import { formatShare } from "@/lib/format/format-percent";

export type StreamTotal = {
  /** Null for cards in no stream */
  name: string | null;
  total: {
    items: number;
    days: number;
    itemsShare: number | null;
    daysShare: number | null;
  };
};

type StreamsTableProps = {
  streams: StreamTotal[];
  behind: BehindScope;
  inProgressPath: string;
  period: { from: IsoDay; to: IsoDay };
};

/** Items and days of the whole period by the stream that the cards are in now. */
export function StreamsTable({ streams, behind, inProgressPath, period }: StreamsTableProps) {
  const { from, to } = period;
  return (
    <div className={styles.box}>
      <h3>By stream</h3>
      <DataTable
        caption="Each card counts for the stream that it is in now"
        columns={["Stream", "Items", "of all", "Days", "of all"]}
        rows={streams.map(({ name, total }) => [
          name ?? "No stream",
          formatNumber(total.items),
          formatShare(total.itemsShare),
          formatNumber(total.days),
          formatShare(total.daysShare),
        ])}
        hrefs={streams.map(({ name }) => {
          if (name === null) return [];
          const filter = { ...behind.filter, stream: [name] };
          return [
            undefined,
            cardsHref({ ...behind, filter }, { from, to }),
            undefined,
            inProgressHref(inProgressPath, filter, { from, to }, null),
          ];
        })}
      />
    </div>
  );
}
