import type { MixSeries } from "@/lib/charts/mix-rows";

/** The colour of a kind, or of one of its types: the same hue, lighter from type to type. */
export function seriesColour({ kind, tint }: Pick<MixSeries, "kind" | "tint">): string {
  if (tint === 0) return `var(--kind-${kind})`;
  return `color-mix(in srgb, var(--kind-${kind}) ${Math.round(100 * (1 - tint))}%, var(--surface))`;
}
