import type { MixSeries } from "@/lib/charts/mix/mix-rows";

/** The colour of a kind, or of one of its types: its own, else the same hue, lighter from type to type. */
export function seriesColour({
  kind,
  tint,
  colour,
}: Pick<MixSeries, "kind" | "tint" | "colour">): string {
  if (colour) return colour;
  if (tint === 0) return `var(--kind-${kind})`;
  return `color-mix(in srgb, var(--kind-${kind}) ${Math.round(100 * (1 - tint))}%, var(--surface))`;
}
