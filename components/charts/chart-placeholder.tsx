import type { ReactNode } from "react";
import styles from "@/components/charts/chart-placeholder.module.css";

type ChartPlaceholderProps = { height: number; text: string; children?: ReactNode };

/** Keeps a chart's room while it is on its way, so that nothing below jumps. */
export function ChartPlaceholder({ height, text, children }: ChartPlaceholderProps) {
  return (
    <div className={styles.placeholder} style={{ height }} role="status">
      <span>{text}</span>
      {children}
    </div>
  );
}
