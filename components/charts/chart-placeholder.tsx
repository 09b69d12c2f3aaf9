import styles from "@/components/charts/chart-placeholder.module.css";

type ChartPlaceholderProps = {
  height: number;
  text: string;
  /** Given where the chart did not arrive: asks for it once more */
  onRetry?: () => void;
};

/** Keeps a chart's room while it is on its way, so that nothing below jumps; or says that it failed. */
export function ChartPlaceholder({ height, text, onRetry }: ChartPlaceholderProps) {
  return (
    <div
      className={styles.placeholder}
      style={{ height }}
      role="status"
      data-chart-coming={onRetry ? undefined : ""}
    >
      <span>{text}</span>
      {onRetry ? (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      ) : null}
    </div>
  );
}
