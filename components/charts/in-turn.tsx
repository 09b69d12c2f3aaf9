"use client";

import { type ComponentType, startTransition, useEffect, useRef, useState } from "react";
import { ChartPlaceholder } from "@/components/charts/chart-placeholder";
import { askForTurn } from "@/components/charts/drawing-turns";
import { RoomWidth } from "@/components/charts/room-width";
import { waitBeforePrinting } from "@/components/charts/when-drawn";

type InTurnProps<Props> = {
  /** Fetches the chart's code, which comes after the page; the same function each time */
  load: () => Promise<ComponentType<Props>>;
  chart: Props;
  /** What stands in the chart's room until it is drawn */
  text: string;
};

/**
 * A chart, drawn when it is its turn. Nothing of it is made on the server. Where its code does not
 * arrive, the rest of the page stays, and it can be asked for again.
 */
export function InTurn<Props extends { height: number }>({
  load,
  chart,
  text,
}: InTurnProps<Props>) {
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ Chart: ComponentType<Props>; width: number } | null>(null);
  const [attempt, setAttempt] = useState(1);
  const [failedAttempt, setFailedAttempt] = useState(0);
  useEffect(waitBeforePrinting, []);
  useEffect(() => {
    let isHere = true;
    let takeBack = () => {};
    load().then(
      (Chart) => {
        const element = place.current;
        if (!isHere || !element) return;
        const draw = () => setDrawn({ Chart, width: element.clientWidth });
        takeBack = askForTurn(element, { soon: () => startTransition(draw), now: draw });
      },
      () => {
        if (isHere) setFailedAttempt(attempt);
      },
    );
    return () => {
      isHere = false;
      takeBack();
    };
  }, [load, attempt]);
  if (drawn) {
    return (
      <RoomWidth value={drawn.width}>
        <drawn.Chart {...chart} />
      </RoomWidth>
    );
  }
  const missing =
    failedAttempt === attempt
      ? { text: "The chart did not arrive.", onRetry: () => setAttempt(attempt + 1) }
      : { text };
  return (
    <div ref={place}>
      <ChartPlaceholder height={chart.height} {...missing} />
    </div>
  );
}
