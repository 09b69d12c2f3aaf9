import type { SlaGroup } from "@/lib/charts/sla/sla-group";

/** A group and the address of the cards behind it. */
export type SpreadGroup = Omit<SlaGroup, "histogram"> & { href: string };
