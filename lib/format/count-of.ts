import { formatNumber } from "@/lib/format/format-number";

/** A count with its noun: "1 card", "3,238 cards". */
export function countOf(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? "" : "s"}`;
}
