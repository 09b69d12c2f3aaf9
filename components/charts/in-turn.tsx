"use client";

import {
  type ComponentType,
  type ReactNode,
  startTransition,
  useEffect,
  useRef,
  useState,
} from "react";
import { askForTurn } from "@/components/charts/drawing-turns";

type InTurnProps<Props> = {
  /** Fetches the chart's code, which comes after the page; the same function each time */
  load: () => Promise<ComponentType<Props>>;
  chart: Props;
  /** What keeps the chart's room until it is drawn */
  placeholder: ReactNode;
};

/** A chart, drawn when it is its turn. Nothing of it is made on the server. */
export function InTurn<Props extends object>({ load, chart, placeholder }: InTurnProps<Props>) {
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ Chart: ComponentType<Props> } | null>(null);
  useEffect(() => {
    let isHere = true;
    let takeBack = () => {};
    const fail = (error: unknown) =>
      // To the page's error, as whatever else does not arrive.
      setDrawn(() => {
        throw error;
      });
    load().then((Chart) => {
      const element = place.current;
      if (!isHere || !element) return;
      const draw = () => setDrawn({ Chart });
      takeBack = askForTurn(element, { soon: () => startTransition(draw), now: draw });
    }, fail);
    return () => {
      isHere = false;
      takeBack();
    };
  }, [load]);
  if (drawn) return <drawn.Chart {...chart} />;
  return <div ref={place}>{placeholder}</div>;
}
