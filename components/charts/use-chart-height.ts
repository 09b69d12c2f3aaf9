"use client";

import { useSyncExternalStore } from "react";

/** What stands above and below the chart in its part of the page, in pixels. */
const around = 372;
const lowest = 240;

/** A chart's height: the usual one; while presenting no more than leaves its whole part in sight. */
export function useChartHeight(usual: number): number {
  return useSyncExternalStore(
    subscribe,
    () => {
      const { dataset, style } = document.documentElement;
      if (dataset.presenting === undefined) return usual;
      const zoom = Number(style.getPropertyValue("--presenting-zoom")) || 1;
      const room = Math.round(window.innerHeight / zoom - around);
      return Math.max(lowest, Math.min(usual, room));
    },
    () => usual,
  );
}

function subscribe(onChange: () => void): () => void {
  const watcher = new MutationObserver(onChange);
  watcher.observe(document.documentElement, { attributeFilter: ["data-presenting", "style"] });
  window.addEventListener("resize", onChange);
  return () => {
    watcher.disconnect();
    window.removeEventListener("resize", onChange);
  };
}
