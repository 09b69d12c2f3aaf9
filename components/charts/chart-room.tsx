"use client";

import { type ReactNode, useContext } from "react";
import { ResponsiveContainer } from "recharts";
import { RoomWidth } from "@/components/charts/room-width";

/**
 * As wide as its room, from the first drawing on: Recharts itself measures only after that, which
 * would be too late for a page that is being printed.
 */
export function ChartRoom({ height, children }: { height: number; children: ReactNode }) {
  const width = useContext(RoomWidth);
  const first = width > 0 ? { initialDimension: { width, height } } : {};
  return (
    <ResponsiveContainer width="100%" height={height} {...first}>
      {children}
    </ResponsiveContainer>
  );
}
