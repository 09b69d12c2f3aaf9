import type { LineSeries } from "@/components/hidden-work/line-series";
import styles from "@/components/hidden-work/lines-chart.module.css";

/** A line's mark and name, for legends and tips. */
export function LineName({ series }: { series: LineSeries }) {
  return (
    <span data-series-name>
      <span
        className={styles.mark}
        style={{ borderColor: series.colour }}
        data-dashed={series.dash ? true : undefined}
        aria-hidden="true"
      />
      {series.name}
    </span>
  );
}
