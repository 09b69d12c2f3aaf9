"use client";

import { useEffect, useRef, useState } from "react";

/**
 * Follows a team's revisions and calls `catchUp` when there is a later one than this screen shows.
 * Answers whether the connection stands; a lost one is opened anew and catches up by itself.
 */
export function useRevisions(
  slug: string,
  shown: () => number,
  catchUp: () => Promise<void>,
): boolean {
  const [isConnected, setConnected] = useState(true);
  const latest = useRef({ shown, catchUp });
  latest.current = { shown, catchUp };

  useEffect(() => {
    const events = new EventSource(`/api/v1/teams/${slug}/events`);
    let running = false;
    let wanted = 0;
    async function follow(): Promise<void> {
      if (running) return;
      running = true;
      try {
        while (wanted > latest.current.shown()) {
          const before = latest.current.shown();
          await latest.current.catchUp();
          await new Promise((resolve) => setTimeout(resolve, 50));
          if (latest.current.shown() === before) break;
        }
      } catch {
        // The connection is lost for events as well; its return brings the next revision.
      } finally {
        running = false;
      }
    }
    events.addEventListener("open", () => setConnected(true));
    events.addEventListener("error", () => setConnected(false));
    events.addEventListener("revision", (event) => {
      setConnected(true);
      wanted = Math.max(wanted, Number((event as MessageEvent<string>).data));
      void follow();
    });
    return () => events.close();
  }, [slug]);

  return isConnected;
}
