"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { OutOfDate } from "@/components/ui/out-of-date";

type StayCurrentProps = { url: string; revision: number };

const pauseMs = 10_000;
/** After an answer that did not come, and after the next ones: a database that comes back is not asked by all at once. */
const retriesMs = [2_000, 4_000, pauseMs];
/** Longer than a question of the database may take before it is cut (lib/db/patient-client). */
const patienceMs = 25_000;

/**
 * Asks every few seconds, while the page is in sight, whether anything changed; then refreshes it.
 * While no answer comes, or the server cannot tell, the page says that it may be out of date.
 */
export function StayCurrent({ url, revision }: StayCurrentProps) {
  const router = useRouter();
  const shown = useRef(revision);
  shown.current = revision;
  const [isConnected, setConnected] = useState(true);
  const [, startRefresh] = useTransition();

  useEffect(() => {
    let next: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    let failures = 0;
    const later = (ms: number) => {
      clearTimeout(next);
      if (!isOver) next = setTimeout(look, ms);
    };
    const lost = () => {
      setConnected(false);
      later(retriesMs[Math.min(failures, retriesMs.length - 1)] ?? pauseMs);
      failures += 1;
    };
    const look = async () => {
      if (document.visibilityState !== "visible") return later(pauseMs);
      clearTimeout(next);
      const latest = await askRevision(url);
      if (isOver) return;
      if (latest === "away") return lost();
      failures = 0;
      later(pauseMs);
      // In one transition: the page is current again when its new content is there.
      startRefresh(() => {
        if (latest !== null && latest !== shown.current) router.refresh();
        setConnected(true);
      });
    };
    later(pauseMs);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", look);
    window.addEventListener("offline", lost);
    return () => {
      isOver = true;
      clearTimeout(next);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", look);
      window.removeEventListener("offline", lost);
    };
  }, [url, router]);

  return <OutOfDate isConnected={isConnected} />;
}

/** The team's revision; null where there is none to be had any more, `away` where nobody can tell. */
async function askRevision(url: string): Promise<number | null | "away"> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    if (response.status >= 500) return "away";
    // A sign-in in front of Walltime may answer with a page of its own.
    const isAnswer = response.headers.get("content-type")?.includes("json");
    if (!response.ok || !isAnswer) return null;
    const answer: { revision: number } = await response.json();
    return answer.revision;
  } catch {
    return "away";
  }
}
