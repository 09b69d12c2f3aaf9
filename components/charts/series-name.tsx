import { useId } from "react";
import { MixPatterns } from "@/components/charts/mix-patterns";
import styles from "@/components/charts/series-name.module.css";
import type { MixSeries } from "@/lib/charts/mix/mix-rows";
import { seriesColour } from "@/lib/charts/mix/series-colour";

/** A series of the work mix with its colour and its texture. */
export function SeriesName({ series }: { series: MixSeries }) {
  const id = useId();
  return (
    <span className={styles.name} data-legend-entry>
      <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true">
        <MixPatterns id={id} />
        <rect width={16} height={16} style={{ fill: seriesColour(series) }} />
        {series.kind === "feature" ? null : (
          <rect width={16} height={16} fill={`url(#${id}${series.kind})`} />
        )}
      </svg>
      {series.name}
    </span>
  );
}
