import type { Kind } from "@/lib/cards/kinds";
import type { Histogram } from "@/lib/metrics/histogram";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

/** A group of released cards as tiles, charts and tables show it. */
export type SlaGroup = SlaFigures & {
  /** Present when grouped by type */
  type?: string;
  kind?: Kind;
  /** Present when grouped by size; null is unsized */
  size?: string | null;
  histogram: Histogram;
};

/** What people call a group: `Feature`, `Medium`, `No size`, `Feature, medium`. */
export function groupName(group: Pick<SlaGroup, "type" | "size">): string {
  if (group.size === undefined) return group.type ?? "All";
  const size = group.size ?? (group.type === undefined ? "No size" : "no size");
  return group.type === undefined ? size : `${group.type}, ${size}`;
}
