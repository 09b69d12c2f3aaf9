"use client";

import { useCallback, useMemo, useState } from "react";

/**
 * The order in which a session has put the queue. Cards that come or go meanwhile come last or go;
 * nothing else of the order is lost.
 */
export function useQueueOrder(saved: readonly number[]) {
  const [asked, setAsked] = useState<readonly number[] | null>(null);
  const order = useMemo(() => {
    if (asked === null) return [...saved];
    const known = new Set(saved);
    const kept = asked.filter((number) => known.has(number));
    const placed = new Set(kept);
    return [...kept, ...saved.filter((number) => !placed.has(number))];
  }, [asked, saved]);
  const isChanged = order.some((number, place) => number !== saved[place]);
  /** Puts a card at a place, from 0. */
  const put = useCallback(
    (number: number, place: number) => {
      const others = order.filter((one) => one !== number);
      setAsked([...others.slice(0, place), number, ...others.slice(place)]);
    },
    [order],
  );
  const reset = useCallback(() => setAsked(null), []);
  return { order, isChanged, put, reset };
}
