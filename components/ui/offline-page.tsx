"use client";

import { useEffect } from "react";

/** Sets up the worker that shows a page where Walltime cannot be reached, once this one is shown. */
export function OfflinePage() {
  useEffect(() => {
    if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return;
    // Only over https or from this machine; without it the browser's own page shows.
    navigator.serviceWorker.register("/offline-worker.js").catch(() => {});
  }, []);
  return null;
}
