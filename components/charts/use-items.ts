"use client";

import { useEffect, useState } from "react";
import type { ItemsChartData } from "@/lib/charts/items/items-chart-data";

type Answer = { key: string; data: ItemsChartData | null };

const pause = 200;

/**
 * The chart's figures, and again for the days in view once there are more items than the first
 * answer shows one by one. `detail` is null until it has come; then the first answer is shown.
 */
export function useItems(url: string, revision: number, zoom: string | null) {
  const [attempt, setAttempt] = useState(0);
  const [first, setFirst] = useState<Answer | null>(null);
  const [second, setSecond] = useState<Answer | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt or revision asks again
  useEffect(() => ask(url, setFirst), [url, revision, attempt]);

  const whole = first?.key === url ? first.data : null;
  const counted = whole?.cells != null;
  const zoomUrl = counted && zoom ? `${url}${url.includes("?") ? "&" : "?"}zoom=${zoom}` : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision asks again
  useEffect(() => {
    if (zoomUrl === null) return;
    let stop = () => {};
    const timer = setTimeout(() => {
      stop = ask(zoomUrl, setSecond);
    }, pause);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [zoomUrl, revision]);

  return {
    // While a new filter's figures are on their way the old picture stays.
    whole: whole ?? (first?.key === url ? null : (first?.data ?? null)),
    detail: second !== null && second.key === zoomUrl ? second.data : null,
    failed: first?.key === url && first.data === null,
    retry: () => {
      setFirst(null);
      setAttempt(attempt + 1);
    },
  };
}

function ask(url: string, answer: (answer: Answer) => void): () => void {
  const controller = new AbortController();
  fetch(url, { signal: controller.signal })
    .then((response): Promise<ItemsChartData> | null => (response.ok ? response.json() : null))
    .then((data) => answer({ key: url, data }))
    .catch(() => {
      if (!controller.signal.aborted) answer({ key: url, data: null });
    });
  return () => controller.abort();
}
