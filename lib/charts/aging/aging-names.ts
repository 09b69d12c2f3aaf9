import type { Aging } from "@/lib/charts/aging/aging";

/** A group of the ageing chart in words; cards without a size or stream are a group of their own. */
export function agingGroupName(by: Aging["by"], name: string | null): string {
  if (name !== null) return name;
  return by === "stream" ? "no stream" : "no size";
}
