"use client";

import { useSyncExternalStore } from "react";

/** Whether the page is being presented, where nothing is zoomed or dragged. */
export function useIsPresenting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => document.documentElement.dataset.presenting !== undefined,
    () => false,
  );
}

function subscribe(onChange: () => void): () => void {
  const watcher = new MutationObserver(onChange);
  watcher.observe(document.documentElement, { attributeFilter: ["data-presenting"] });
  return () => watcher.disconnect();
}
