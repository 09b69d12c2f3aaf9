import "server-only";
import type { Kind } from "@/lib/cards/kinds";
import type { WorkShare } from "@/lib/metrics/work-mix";
import type { LoadedWorkMix } from "@/lib/services/planning/load-work-mix";

const none: WorkShare = { items: 0, days: 0, itemsShare: null, daysShare: null };
const byKind: Record<Kind, WorkShare> = { feature: none, support: none, hidden: none };

/** The work mix as the API sends it: its total has one shape, also where nothing ever happened. */
export function workMixResponseBody(mix: LoadedWorkMix): object {
  return { ...mix, total: mix.total ?? { from: null, to: null, byKind, byType: {} } };
}
