import { LegendMark } from "@/components/charts/legend-mark";
import styles from "@/components/charts/series-name.module.css";
import type { MixSeries } from "@/lib/charts/mix-rows";
import { seriesColour } from "@/lib/charts/series-colour";

/** A series of the work mix with its colour. */
export function SeriesName({ series }: { series: MixSeries }) {
  if (!series.type) return <LegendMark mark={series.kind}>{series.name}</LegendMark>;
  return (
    <span className={styles.name} data-legend-entry>
      <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true">
        <rect width={16} height={16} style={{ fill: seriesColour(series) }} />
      </svg>
      {series.name}
    </span>
  );
}
