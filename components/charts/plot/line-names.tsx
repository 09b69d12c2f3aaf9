import type { ReactNode } from "react";
import styles from "@/components/charts/plot/line-names.module.css";
import layer from "@/components/charts/plot/plot-layer.module.css";
import type { PlotData } from "@/lib/charts/plot/plot-data";

const stroke = "M0 8h24";

/** The names of a plot's lines, for a phone, which has no room for them beside their ends. */
export function LineNames({ data }: { data: PlotData }) {
  const { series, level = [] } = data;
  return (
    <>
      {series.map((one) =>
        one.kind === "line" || one.kind === "step" ? (
          <LineName key={one.name} name={one.name}>
            <path
              className={layer.line}
              data-tone={one.tone}
              data-dashed={one.dashed || undefined}
              d={stroke}
            />
          </LineName>
        ) : null,
      )}
      {level.map(({ label }) => (
        <LineName key={label} name={label}>
          <path className={layer.level} d={stroke} />
        </LineName>
      ))}
    </>
  );
}

function LineName({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span className={styles.name} data-legend-entry>
      <svg className={styles.mark} viewBox="0 0 24 16" aria-hidden="true">
        <g className={layer.layer}>{children}</g>
      </svg>
      {name}
    </span>
  );
}
