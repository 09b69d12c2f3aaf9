"use client";

import { ChartFrame } from "@/components/charts/chart-frame";
import { DataTable } from "@/components/charts/data-table";
import { InTurn } from "@/components/charts/in-turn";
import { useChartHeight } from "@/components/charts/use-chart-height";
import styles from "@/components/forecast/forecast-histogram.module.css";
import type { ForecastBar } from "@/lib/charts/forecast/forecast-bars";
import { showDay } from "@/lib/dates/show-day";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";

const usualHeight = 280;

const load = () =>
  import("@/components/forecast/forecast-bar-chart").then((one) => one.ForecastBarChart);

type ForecastHistogramProps = {
  name: string;
  title: string;
  across: "day" | "cards";
  bars: ForecastBar[];
};

const zones = [
  ["even", "up to P50"],
  ["likely", "up to P85"],
  ["sure", "up to P95"],
  ["late", "beyond"],
] as const;

/** How the runs spread over days or over numbers of cards. */
export function ForecastHistogram({ name, title, across, bars }: ForecastHistogramProps) {
  const height = useChartHeight(usualHeight);
  const words = (bar: ForecastBar) => {
    const text = across === "day" ? showDay : (value: string) => formatNumber(Number(value));
    return bar.from === bar.to ? text(bar.from) : `${text(bar.from)} – ${text(bar.to)}`;
  };
  return (
    <ChartFrame
      name={name}
      title={title}
      legend={
        across === "day"
          ? zones.map(([zone, words]) => (
              <span key={zone} className={styles.zone} data-zone={zone}>
                {words}
              </span>
            ))
          : undefined
      }
      table={
        <DataTable
          caption={title}
          columns={[across === "day" ? "Done" : "Cards", "Share of the runs", ""]}
          rows={bars.map((bar) => [words(bar), formatPercent(bar.percent), bar.mark ?? ""])}
        />
      }
    >
      <InTurn
        load={load}
        chart={{ title, bars, across, height, words }}
        text="Drawing the runs …"
      />
    </ChartFrame>
  );
}
