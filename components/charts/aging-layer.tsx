"use client";

import { type KeyboardEvent, useMemo, useRef } from "react";
import { usePlotArea, useYAxisScale } from "recharts";
import styles from "@/components/charts/aging-chart.module.css";
import { AgingDotMark } from "@/components/charts/aging-dot-mark";
import { AgingSlotMark } from "@/components/charts/aging-slot-mark";
import type { Aging } from "@/lib/charts/aging/aging";
import { type AgingSlot, slotPlaces } from "@/lib/charts/aging/aging-layout";
import { agingGroupName } from "@/lib/charts/aging/aging-names";

export type ActiveDot = { number: number; x: number; y: number };

type AgingLayerProps = {
  by: Aging["by"];
  slots: AgingSlot[];
  /** What the ages are counted in */
  unit: string;
  active: ActiveDot | null;
  onActive: (dot: ActiveDot | null) => void;
  cardPath: string;
  onOpen: (number: number) => void;
};

const steps: Record<string, number> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** The groups' slots with their lines, and the cards' dots, of which one at a time can be tabbed to. */
export function AgingLayer(props: AgingLayerProps) {
  const { by, slots, unit, active, onActive, cardPath, onOpen } = props;
  const layer = useRef<SVGGElement>(null);
  const area = usePlotArea();
  const scale = useYAxisScale();
  const dots = useMemo(() => {
    if (!area || !scale) return [];
    const places = slotPlaces(slots, area.x, area.width);
    return slots.flatMap((slot, index) =>
      slot.dots.map(({ card, column }) => {
        const place = places[index] ?? { left: area.x, column: 0 };
        const x = place.left + 16 + column * place.column;
        return { card, x, y: scale(card.age) ?? 0, room: place.column - 32 };
      }),
    );
  }, [slots, area, scale]);
  if (!area || !scale) return null;
  const places = slotPlaces(slots, area.x, area.width);
  const current = dots.findIndex((dot) => dot.card.number === active?.number);

  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || dots.length === 0) return;
    event.preventDefault();
    const next = Math.min(dots.length - 1, Math.max(0, Math.max(0, current) + step));
    layer.current?.querySelectorAll<SVGAElement>("a")[next]?.focus();
  };

  return (
    <g ref={layer}>
      <text className={styles.unit} x={area.x - 36} y={area.y - 10}>
        {unit}
      </text>
      {slots.map((slot, index) => (
        <AgingSlotMark
          key={slot.group.name ?? ""}
          name={agingGroupName(by, slot.group.name)}
          group={slot.group}
          place={{
            left: places[index]?.left ?? 0,
            width: places[index]?.width ?? 0,
            top: area.y,
            bottom: area.y + area.height,
          }}
          y={(days) => scale(days) ?? 0}
        />
      ))}
      {dots.map(({ card, x, y, room }, index) => (
        <AgingDotMark
          key={card.number}
          card={card}
          x={x}
          y={y}
          room={room}
          href={`${cardPath}/${card.number}`}
          isTabbed={index === Math.max(0, current)}
          onActive={(is) => onActive(is ? { number: card.number, x, y } : null)}
          onOpen={() => onOpen(card.number)}
          onKeyDown={walk}
        />
      ))}
    </g>
  );
}
