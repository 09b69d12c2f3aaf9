import type { SlaGroup } from "@/lib/metrics/sla-table";

/** A group and the address of the cards behind it. */
export type SpreadGroup = Omit<SlaGroup, "histogram"> & {
  href: string;
  /** Its mean in the period before; null without a card then, absent where nothing is compared */
  meanBefore?: number | null;
};
