import type { SlaGroup } from "@/lib/metrics/sla-table";

/** What people call a group: `Feature`, `Medium`, `No size`, `Feature, medium`. */
export function groupName(group: Pick<SlaGroup, "type" | "size">): string {
  if (group.size === undefined) return group.type ?? "All";
  const size = group.size ?? (group.type === undefined ? "No size" : "no size");
  return group.type === undefined ? size : `${group.type}, ${size}`;
}
