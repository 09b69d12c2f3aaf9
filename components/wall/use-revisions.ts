"use client";

import { useEffect, useRef, useState } from "react";

/** The server says every 15 seconds that it is there; after more than two of those it is not. */
const silenceMs = 35_000;
const retryMs = 2_000;

type Followed = {
  /** The revision that this screen shows */
  shown: () => number;
  /** Settles when the moves of this screen have, which bring the news with their answers */
  settled?: () => Promise<unknown>;
  catchUp: () => Promise<void>;
};

/**
 * Follows a team's revisions and catches up when there is a later one than this screen shows.
 * Answers whether the connection stands: a lost one is opened again, and counts as standing again
 * once the screen has caught up. A page out of sight is not kept up.
 */
export function useRevisions(slug: string, followed: Followed): boolean {
  const [isConnected, setConnected] = useState(true);
  const latest = useRef(followed);
  latest.current = followed;

  useEffect(() => {
    let events: EventSource | null = null;
    let silence: ReturnType<typeof setTimeout> | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let wanted = 0;
    let isFollowing = false;
    let isOver = false;

    const open = () => {
      close();
      events = new EventSource(`/api/v1/teams/${slug}/events`);
      events.addEventListener("error", lost);
      events.addEventListener("beat", heard);
      events.addEventListener("revision", (event) => {
        heard();
        wanted = Math.max(wanted, Number((event as MessageEvent<string>).data));
        void follow();
      });
      heard();
    };
    const close = () => {
      events?.close();
      events = null;
      clearTimeout(silence);
      clearTimeout(retry);
    };
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(lost, silenceMs);
    };
    const lost = () => {
      close();
      setConnected(false);
      retry = setTimeout(open, retryMs);
    };
    const follow = async () => {
      if (isFollowing) return;
      isFollowing = true;
      for (;;) {
        await latest.current.settled?.();
        const before = latest.current.shown();
        if (isOver || events === null || wanted <= before) break;
        const isDone = await latest.current.catchUp().then(
          () => true,
          () => false,
        );
        // What was read is on the screen after its next painting.
        await pause(isDone ? 50 : retryMs);
        if (isDone && latest.current.shown() === before) break;
      }
      isFollowing = false;
      if (events !== null) setConnected(true);
    };
    const seen = () => {
      if (document.visibilityState === "hidden") close();
      else open();
    };
    open();
    document.addEventListener("visibilitychange", seen);
    window.addEventListener("offline", lost);
    window.addEventListener("online", open);
    return () => {
      isOver = true;
      close();
      document.removeEventListener("visibilitychange", seen);
      window.removeEventListener("offline", lost);
      window.removeEventListener("online", open);
    };
  }, [slug]);

  return isConnected;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
