import "server-only";
import type { WorkShare } from "@/lib/metrics/work-mix";
import type { LoadedWorkMix } from "@/lib/services/planning/load-work-mix";

const nothing: WorkShare = { items: 0, days: 0, itemsShare: null, daysShare: null };

/**
 * The work mix as the API sends it: its total has one shape, also where nothing ever happened.
 * `further` are the figures that a share has beside items and days.
 */
export function workMixResponseBody(mix: LoadedWorkMix, further: Partial<WorkShare> = {}): object {
  const none = { ...nothing, ...further };
  const byKind = { feature: none, support: none, hidden: none };
  return { ...mix, total: mix.total ?? { from: null, to: null, byKind, byType: {} } };
}
