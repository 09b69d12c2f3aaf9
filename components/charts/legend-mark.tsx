import type { ReactNode } from "react";
import styles from "@/components/charts/legend-mark.module.css";
import { markPath } from "@/lib/charts/marks/mark-path";
import { markEdge, markFill, type TypeMark } from "@/lib/charts/marks/type-marks";

type Line = "over" | "open" | "mean" | "rolling" | "band" | "sd";

type LegendMarkProps = { mark: Line | TypeMark; children: ReactNode };

/** A mark of a chart with what it stands for. */
export function LegendMark({ mark: shown, children }: LegendMarkProps) {
  const look = typeof shown === "string" ? null : shown;
  const mark = look ? "item" : (shown as Line);
  return (
    <span className={styles.item} data-legend-entry>
      <svg className={styles.mark} data-mark={mark} viewBox="0 0 16 16" aria-hidden="true">
        {mark === "mean" || mark === "rolling" || mark === "sd" ? <path d="M0 8h16" /> : null}
        {mark === "band" ? <rect width={16} height={16} /> : null}
        {mark === "over" || mark === "open" ? <path d={markPath("circle", 8, 8, 5)} /> : null}
        {look ? (
          <path
            d={markPath(look.shape, 8, 8, 5)}
            style={{ fill: markFill(look), stroke: markEdge(look.kind) }}
          />
        ) : null}
      </svg>
      {children}
    </span>
  );
}
