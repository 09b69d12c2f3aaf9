"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
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
  const refresh = useCallback(async () => router.refresh(), [router]);

  useEffect(() => {
    const timer = setInterval(refresh, newDayPause);
    return () => clearInterval(timer);
  }, [refresh]);

  return useRevisions(slug, { shown: () => shown.current, catchUp: refresh });
}
