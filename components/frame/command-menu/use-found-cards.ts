"use client";

import { useEffect, useState } from "react";
import type { FoundCard } from "@/lib/cards/lists/found-card";

const pauseMs = 120;

type Found = { text: string; cards: FoundCard[]; hasFailed: boolean };

const nothing: Found = { text: "", cards: [], hasFailed: false };

/**
 * The team's cards that a text finds, asked for once typing pauses; the earlier ones stay until the
 * answer is there. None without a team or a text.
 */
export function useFoundCards(slug: string | null, text: string): Found {
  const [found, setFound] = useState(nothing);
  const asked = slug === null ? "" : text.trim();

  useEffect(() => {
    if (slug === null || asked === "") {
      setFound(nothing);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const address = `/t/${encodeURIComponent(slug)}/find?${new URLSearchParams({ q: asked })}`;
        const response = await fetch(address, { signal: stop.signal });
        if (!response.ok) throw new Error(`${address}: ${response.status}`);
        const { cards }: { cards: FoundCard[] } = await response.json();
        setFound({ text: asked, cards, hasFailed: false });
      } catch {
        if (!stop.signal.aborted) setFound({ text: asked, cards: [], hasFailed: true });
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [slug, asked]);

  return found;
}
