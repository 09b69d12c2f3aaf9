"use client";

import { useMemo, useState } from "react";
import { CartesianGrid, ComposedChart, XAxis, YAxis } from "recharts";
import styles from "@/components/charts/aging-chart.module.css";
import { type ActiveDot, AgingLayer } from "@/components/charts/aging-layer";
import { AgingTip } from "@/components/charts/aging-tip";
import { roomyAxisLook } from "@/components/charts/axis-look";
import { ChartRoom } from "@/components/charts/chart-room";
import { useOpenPage } from "@/components/ui/use-open-page";
import type { Aging } from "@/lib/charts/aging/aging";
import { agingSlots, agingTop, leastWidth } from "@/lib/charts/aging/aging-layout";
import { dayAxis } from "@/lib/charts/axis/day-axis";
import type { DayScale } from "@/lib/charts/planning/planning-view";
import { dayWords } from "@/lib/format/day-words";

const axisWidth = 44;
const margin = { top: 24, right: 8, bottom: 30, left: 4 };

type AgingChartProps = { aging: Aging; scale: DayScale; height: number; cardPath: string };

/** One labelled dot a card, in the slot of its group; a dot leads to its card. */
export function AgingChart({ aging, scale, height, cardPath }: AgingChartProps) {
  const openPage = useOpenPage();
  const [active, setActive] = useState<ActiveDot | null>(null);
  const shown = aging.groups.filter((group) => group.inProgress > 0);
  const axis = dayAxis(
    agingTop(
      shown.map((group) => ({ group })),
      aging.cards,
    ) * 1.04,
    scale,
  );
  const slots = useMemo(() => {
    const plot = height - margin.top - margin.bottom - 30;
    const share = (age: number) => (scale === "even" ? age / axis.top : Math.sqrt(age / axis.top));
    return agingSlots(aging, (age) => share(age) * plot);
  }, [aging, axis.top, height, scale]);
  const least = leastWidth(slots) + axisWidth + margin.left + margin.right;
  const card = active ? aging.cards.find((one) => one.number === active.number) : undefined;

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={styles.scroll} style={{ height }} tabIndex={0} aria-label="Ageing chart">
      {/* biome-ignore lint/a11y/useSemanticElements: no element stands for a chart that one walks through */}
      <div
        className={styles.chart}
        style={{ minWidth: least }}
        role="group"
        aria-label={`Chart of ${aging.cards.length} cards in progress. Arrow keys go from card to card, Enter opens one.`}
      >
        <ChartRoom height={height}>
          <ComposedChart data={[]} margin={margin} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              type="number"
              dataKey="x"
              domain={[0, 1]}
              tick={false}
              stroke="var(--text-soft)"
            />
            <YAxis
              type="number"
              dataKey="age"
              domain={[0, axis.top]}
              ticks={axis.ticks}
              scale={scale === "even" ? "linear" : "sqrt"}
              width={axisWidth}
              {...roomyAxisLook}
              allowDataOverflow
            />
            <AgingLayer
              by={aging.by}
              slots={slots}
              unit={dayWords(aging.dayCount)}
              active={active}
              onActive={setActive}
              cardPath={cardPath}
              onOpen={(number) => openPage(`${cardPath}/${number}`)}
            />
          </ComposedChart>
        </ChartRoom>
        {active && card ? (
          <AgingTip card={card} dayCount={aging.dayCount} x={active.x} y={active.y} />
        ) : null}
      </div>
    </section>
  );
}
