import type { ReactNode } from "react";
import styles from "@/components/charts/legend-mark.module.css";
import type { Kind } from "@/lib/cards/kinds";
import { markPath } from "@/lib/charts/marks/mark-path";
import { kindMark } from "@/lib/charts/marks/type-marks";

type Mark = Kind | "over" | "mean" | "rolling" | "band" | "sd";

/** A mark of a chart with what it stands for. */
export function LegendMark({ mark, children }: { mark: Mark; children: ReactNode }) {
  return (
    <span className={styles.item} data-legend-entry>
      <svg className={styles.mark} data-mark={mark} viewBox="0 0 16 16" aria-hidden="true">
        {mark === "mean" || mark === "rolling" || mark === "sd" ? <path d="M0 8h16" /> : null}
        {mark === "band" ? <rect width={16} height={16} /> : null}
        {mark === "over" ? <path d={markPath("circle", 8, 8, 5)} /> : null}
        {mark === "feature" || mark === "support" || mark === "hidden" ? (
          <path d={markPath(kindMark(mark).shape, 8, 8, 5)} />
        ) : null}
      </svg>
      {children}
    </span>
  );
}
