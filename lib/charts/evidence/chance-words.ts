import { pLevels } from "@/lib/metrics/p-levels";

/** How surely a difference is more than chance, from a two-sided p-value, in careful words. */
export function surelyWords(p: number): "clearly" | "probably" | "perhaps" | null {
  if (p < pLevels.clearly) return "clearly";
  if (p < pLevels.probably) return "probably";
  return p < pLevels.perhaps ? "perhaps" : null;
}

/** A p-value for people: "0.03", "below 0.001". */
export function pText(p: number | null): string {
  if (p === null) return "not enough data";
  return p < 0.001 ? "below 0.001" : p.toFixed(p < 0.1 ? 3 : 2);
}
