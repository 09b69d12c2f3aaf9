"use client";

import type { ReactNode } from "react";
import { AgingTables } from "@/components/charts/aging-tables";
import { ChartFrame } from "@/components/charts/chart-frame";
import { InTurn } from "@/components/charts/in-turn";
import { LegendMark } from "@/components/charts/legend-mark";
import type { Aging } from "@/lib/charts/aging/aging";
import { kindMark } from "@/lib/charts/marks/type-marks";
import type { DayScale } from "@/lib/charts/planning/planning-view";
import { dayWords } from "@/lib/format/day-words";

const height = 480;

const load = () => import("@/components/charts/aging-chart").then((module) => module.AgingChart);

type AgingProps = { aging: Aging; scale: DayScale; cardPath: string; controls: ReactNode };

const groupWords = { type: "work type", size: "T-shirt size", stream: "stream" } as const;

/** Ages of the cards in progress against what released cards of their group took. */
export function AgingFigure({ aging, scale, cardPath, controls }: AgingProps) {
  const title = `Age in ${dayWords(aging.dayCount)} of each card in progress, by ${groupWords[aging.by]}`;
  return (
    <ChartFrame
      name="aging"
      title={title}
      note={`Shaded: what half (P50), 70% (P70) and 85% (P85) of the released cards of the ${groupWords[aging.by]} took.`}
      controls={controls}
      legend={
        <>
          <LegendMark mark={kindMark("feature")}>Feature</LegendMark>
          <LegendMark mark={kindMark("support")}>Support</LegendMark>
          <LegendMark mark={kindMark("hidden")}>Hidden work</LegendMark>
          <LegendMark mark="over">Over its own SLA</LegendMark>
        </>
      }
      table={<AgingTables aging={aging} title={title} cardPath={cardPath} />}
    >
      <InTurn load={load} chart={{ aging, scale, height, cardPath }} text="Drawing the ages …" />
    </ChartFrame>
  );
}
