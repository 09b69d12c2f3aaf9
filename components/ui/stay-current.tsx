"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

type StayCurrentProps = { url: string; revision: number };

const pause = 10_000;

/** Asks every few seconds, while the page is in sight, whether anything changed; then refreshes it. */
export function StayCurrent({ url, revision }: StayCurrentProps) {
  const router = useRouter();
  const shown = useRef(revision);
  shown.current = revision;
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const response = await fetch(url);
        if (!response.ok) return;
        const answer: { revision: number } = await response.json();
        if (answer.revision !== shown.current) router.refresh();
      } catch {
        // Without a connection the page stays as it is, and is asked about again.
      }
    };
    const timer = setInterval(look, pause);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [url, router]);
  return null;
}
