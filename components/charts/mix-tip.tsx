import styles from "@/components/charts/mix-tip.module.css";
import { SeriesName } from "@/components/charts/series-name";
import { tipPlace } from "@/lib/charts/axis/tip-place";
import { measureWords } from "@/lib/charts/mix/measure-words";
import type { MixRow, MixSeries } from "@/lib/charts/mix/mix-rows";
import type { MixMeasure } from "@/lib/charts/planning/planning-view";
import { formatNumber } from "@/lib/format/format-number";
import { formatShare } from "@/lib/format/format-percent";

type MixTipProps = {
  row: MixRow;
  series: MixSeries[];
  measure: MixMeasure;
  /** The part pointed at */
  part: number;
  at: { x: number | null; y: number | null };
};

/** The figures of one week or month, the part pointed at first of all; also read out. */
export function MixTip({ row, series, measure, part, at }: MixTipProps) {
  const order = [part, ...series.map((_, place) => place).filter((place) => place !== part)];
  return (
    <div
      className={styles.tip}
      role="status"
      style={tipPlace(at.x, at.y)}
      data-corner={at.x === null || undefined}
    >
      <strong>{row.name}</strong>
      {order.map((place) => {
        const one = series[place];
        const figures = row.parts[place];
        if (!one || !figures || (one.type && figures.amount === 0)) return null;
        return (
          <span key={one.name} className={styles.row} data-pointed={place === part || undefined}>
            <SeriesName series={one} />
            <span>
              {formatShare(figures.share)} · {formatNumber(figures.amount)} {measureWords[measure]}
            </span>
          </span>
        );
      })}
      <span>Press for the cards behind {series[part]?.name}.</span>
    </div>
  );
}
