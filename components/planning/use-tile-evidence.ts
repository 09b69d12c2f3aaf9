"use client";

import { useEffect, useState } from "react";
import type { TileEvidence } from "@/lib/charts/sla/tile-evidence";

/**
 * Whether the quotes of each tile have held, asked for once the page is there; null until it has
 * come, and where it does not come: the tiles say enough without it.
 */
export function useTileEvidence(
  source: { url: string; revision: number } | null,
): TileEvidence[] | null {
  const [found, setFound] = useState<{ url: string; rows: TileEvidence[] } | null>(null);
  const url = source?.url ?? null;
  const revision = source?.revision;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision asks again
  useEffect(() => {
    if (url === null) return;
    const controller = new AbortController();
    fetch(url, { signal: controller.signal })
      .then((response): Promise<TileEvidence[]> | null => (response.ok ? response.json() : null))
      .then((rows) => (rows === null ? null : setFound({ url, rows })))
      .catch(() => undefined);
    return () => controller.abort();
  }, [url, revision]);

  return found !== null && found.url === url ? found.rows : null;
}
