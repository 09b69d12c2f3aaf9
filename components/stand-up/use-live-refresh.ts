"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useTransition } from "react";
import { useRevisions } from "@/components/wall/use-revisions";

const newDayPause = 5 * 60_000;

/**
 * Refreshes the page when the team's revision rises, and every few minutes, as a screen left on
 * over night has another day in the morning. Answers whether the connection stands.
 */
export function useLiveRefresh(slug: string, revision: number): boolean {
  const router = useRouter();
  const shown = useRef(revision);
  shown.current = revision;
  const [isRefreshing, startRefresh] = useTransition();
  const waiting = useRef<(() => void)[]>([]);
  const connected = useRef(true);

  /** Settles once the new content is on the screen. */
  const refresh = useCallback(
    () =>
      new Promise<void>((resolve) => {
        waiting.current.push(resolve);
        startRefresh(() => router.refresh());
      }),
    [router],
  );

  useEffect(() => {
    if (isRefreshing) return;
    for (const resolve of waiting.current.splice(0)) resolve();
  }, [isRefreshing]);

  useEffect(() => {
    // A page that is asked for while the database is away would be one that says so, and nothing else.
    const timer = setInterval(() => {
      if (connected.current) void refresh();
    }, newDayPause);
    return () => clearInterval(timer);
  }, [refresh]);

  connected.current = useRevisions(slug, { shown: () => shown.current, catchUp: refresh });
  return connected.current;
}
