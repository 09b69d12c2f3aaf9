"use client";

import { CartesianGrid, ComposedChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { SpreadGroup } from "@/components/charts/spread";
import { SpreadLayer } from "@/components/charts/spread-layer";
import { numberTicks } from "@/lib/charts/number-ticks";
import { groupName } from "@/lib/charts/sla-group";

/** Min, max, mean, median and SD of each group, side by side. */
export function SpreadChart({ groups, height }: { groups: SpreadGroup[]; height: number }) {
  const longest = Math.max(
    1,
    ...groups.map((group) => Math.max(group.max ?? 0, (group.mean ?? 0) + (group.sd ?? 0))),
  );
  const ticks = numberTicks(longest * 1.02);
  const rows = groups.map((group) => ({ name: groupName(group), max: group.max }));
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart
        data={rows}
        margin={{ top: 20, right: 12, bottom: 36, left: 4 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="name" type="category" scale="band" tick={false} stroke="var(--text-soft)" />
        <YAxis
          type="number"
          dataKey="max"
          domain={[0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          width={44}
          stroke="var(--text-soft)"
          tick={{ fill: "var(--text-soft)", fontSize: "0.875rem" }}
        />
        <SpreadLayer groups={groups} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
