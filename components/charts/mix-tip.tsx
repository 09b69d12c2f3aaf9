import styles from "@/components/charts/mix-tip.module.css";
import { SeriesName } from "@/components/charts/series-name";
import type { MixMeasure } from "@/lib/charts/dashboard-view";
import { isEmptyRow, type MixRow, type MixSeries } from "@/lib/charts/mix-rows";
import { formatNumber } from "@/lib/format/format-number";
import { formatShare } from "@/lib/format/format-percent";

type MixTipProps = { row: MixRow; series: MixSeries[]; measure: MixMeasure };

/** The figures of one week or month. */
export function MixTip({ row, series, measure }: MixTipProps) {
  return (
    <div className={styles.tip}>
      <strong>{row.name}</strong>
      {isEmptyRow(row) ? (
        <span>{measure === "days" ? "Nothing in progress" : "Nothing released"}</span>
      ) : (
        series.map((one, place) => {
          const part = row.parts[place];
          if (!part || (one.type && part.amount === 0)) return null;
          return (
            <span key={one.name} className={styles.row}>
              <SeriesName series={one} />
              <span>
                {formatShare(part.share)} · {formatNumber(part.amount)} {measure}
              </span>
            </span>
          );
        })
      )}
    </div>
  );
}
