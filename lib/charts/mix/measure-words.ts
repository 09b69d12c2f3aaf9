import type { MixMeasure } from "@/lib/charts/planning/planning-view";
import type { BucketSize } from "@/lib/dates/buckets";

/** What is counted, as tables and tips name it. */
export const measureWords: Readonly<Record<MixMeasure, string>> = {
  days: "days",
  items: "items",
  people: "people-days",
};

/** What the work mix shares out, as its axis and its title say. */
export const sharedOut: Readonly<Record<MixMeasure, string>> = {
  days: "days in progress",
  items: "items released",
  people: "people-days",
};

/** The title of the work mix: what is shared out, by week or by month. */
export function mixTitle(measure: MixMeasure, bucket: BucketSize): string {
  return `Share of all ${sharedOut[measure]}, by ${bucket}`;
}
