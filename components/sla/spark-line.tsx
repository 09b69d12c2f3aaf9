import styles from "@/components/sla/spark-line.module.css";

type SparkLineProps = { values: number[]; label: string };

const [width, height] = [160, 40];

/** A small line without axes, from 0 up; the figures stand beside it. */
export function SparkLine({ values, label }: SparkLineProps) {
  const top = Math.max(...values, 1);
  const points = values.map((value, place) => {
    const x = values.length === 1 ? width : (place / (values.length - 1)) * width;
    return `${x.toFixed(1)} ${(height - (value / top) * (height - 4) - 2).toFixed(1)}`;
  });
  return (
    <svg className={styles.line} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path d={`M${points.join("L")}`} />
    </svg>
  );
}
