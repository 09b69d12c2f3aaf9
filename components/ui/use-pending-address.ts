"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { navigationEvent } from "@/components/ui/navigation-event";

/** Quicker answers than this need no word about it. */
const noticedMs = 250;
/** An answer that led back to where one was ends nothing; then this does. */
const maxWaitMs = 15_000;

/** The address that was asked for and has not come within a moment; null when nothing is on its way. */
export function usePendingAddress(): URL | null {
  const path = usePathname();
  const query = useSearchParams().toString();
  const [pending, setPending] = useState<URL | null>(null);
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);

  useEffect(() => {
    const end = () => {
      for (const timer of timers.current) clearTimeout(timer);
      timers.current = [];
      setPending(null);
    };
    const begin = (event: Event) => {
      const asked = new URL((event as CustomEvent<string>).detail, window.location.href);
      end();
      if (asked.pathname === path && asked.searchParams.toString() === query) return;
      timers.current = [setTimeout(() => setPending(asked), noticedMs), setTimeout(end, maxWaitMs)];
    };
    document.addEventListener(navigationEvent, begin);
    return () => {
      document.removeEventListener(navigationEvent, begin);
      // The page has changed: what was asked for is here.
      end();
    };
  }, [path, query]);

  return pending;
}
