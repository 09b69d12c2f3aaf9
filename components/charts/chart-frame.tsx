import type { ReactNode } from "react";
import styles from "@/components/charts/chart-frame.module.css";
import { FiguresTable } from "@/components/charts/figures-table";
import { SaveImage } from "@/components/charts/save-image";

type ChartFrameProps = {
  /** The chart's short name in the page, such as `items` */
  name: string;
  /** What the picture shows, in words */
  title: string;
  /** A line below the title, for what the figures say */
  note?: ReactNode;
  controls?: ReactNode;
  legend?: ReactNode;
  /** Whether the legend says what a wider screen shows in the picture */
  isLegendForPhones?: boolean;
  /** The same data as a table, for those who cannot see the picture */
  table?: ReactNode;
  children: ReactNode;
};

/** Title, picture, legend and table of a chart, always in the same places. */
export function ChartFrame({
  name,
  title,
  note,
  controls,
  legend,
  isLegendForPhones = false,
  table,
  children,
}: ChartFrameProps) {
  return (
    <figure className={styles.frame} data-chart={name}>
      <figcaption className={styles.head}>
        <div>
          <h3 data-chart-title>{title}</h3>
          {note ? <p>{note}</p> : null}
        </div>
        {controls ? (
          <div className={styles.controls} data-fades>
            {controls}
          </div>
        ) : null}
      </figcaption>
      {children}
      {legend ? (
        <div
          className={styles.legend}
          data-chart-legend
          data-for-phones={isLegendForPhones || undefined}
        >
          {legend}
        </div>
      ) : null}
      <div className={styles.foot}>
        {table ? <FiguresTable>{table}</FiguresTable> : null}
        <SaveImage />
      </div>
    </figure>
  );
}
