import { measuredFilterSchema } from "@/lib/cards/filter/card-filter";
import { planningViewNames } from "@/lib/charts/planning/planning-view";

/** What the chart of all items keeps in the address. */
const chartState = ["zoom", "lines"];

/** What mail programs and sites add to links. */
const tracking = new Set(["fbclid", "gclid", "ref"]);

/** Parameters of a planning address that mean nothing there, such as a misspelt filter. */
export function unknownParameters(query: Record<string, unknown>): string[] {
  return unknownAmong(query, [
    ...Object.keys(measuredFilterSchema.shape),
    ...planningViewNames,
    ...chartState,
  ]);
}

/** Parameters of an address that its page does not know, those that trackers add aside. */
export function unknownAmong(query: Record<string, unknown>, known: readonly string[]): string[] {
  return Object.keys(query).filter(
    (name) => !known.includes(name) && !tracking.has(name) && !name.startsWith("utm_"),
  );
}
