import { measuredFilterSchema } from "@/lib/cards/filter/card-filter";
import { planningViewNames } from "@/lib/charts/planning/planning-view";

/** What the chart of all items keeps in the address, and what mail programs and sites add to links. */
const others = new Set(["zoom", "lines", "fbclid", "gclid", "ref"]);

/** Parameters of a planning address that mean nothing there, such as a misspelt filter. */
export function unknownParameters(query: Record<string, unknown>): string[] {
  const known = new Set([...Object.keys(measuredFilterSchema.shape), ...planningViewNames]);
  return Object.keys(query).filter(
    (name) => !known.has(name) && !others.has(name) && !name.startsWith("utm_"),
  );
}
