"use client";

import { usePlotArea, useYAxisScale } from "recharts";
import type { SpreadGroup } from "@/components/charts/spread-group";
import { SpreadMark } from "@/components/charts/spread-mark";
import { useOpenPage } from "@/components/ui/use-open-page";
import { groupName } from "@/lib/charts/sla/sla-group";

/** One mark a group, each a link to its cards; `end` is the last day of the axis. */
export function SpreadLayer({ groups, end }: { groups: SpreadGroup[]; end: number }) {
  const openPage = useOpenPage();
  const area = usePlotArea();
  const scale = useYAxisScale();
  if (!area || !scale) return null;
  const slot = area.width / Math.max(1, groups.length);
  return (
    <g>
      {groups.map((group, index) => (
        <SpreadMark
          key={groupName(group)}
          group={group}
          place={{
            left: area.x + slot * index,
            width: slot,
            top: area.y,
            bottom: area.y + area.height,
          }}
          end={end}
          y={(days) => scale(days) ?? 0}
          onOpen={() => openPage(group.href)}
        />
      ))}
    </g>
  );
}
