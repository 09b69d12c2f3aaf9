import { isInQuoteGroup, type QuoteGroup } from "@/lib/cards/progress/quote-group";
import { type Histogram, histogramOf, mergeHistograms } from "@/lib/metrics/histogram";

type Sorted = { typeId: number; sizeId: number | null };

/** What is known of all cards of a team at the start of a day, by type and size. */
export type TeamObservations = {
  /** How many released cards took how many days */
  released: readonly (Sorted & { cycleDays: number; count: number })[];
  /** Cards in progress or cancelled, known to take longer than this many days */
  censored: readonly (Sorted & { days: number })[];
};

/** The part of it that is known of a group: cycle times and censoring times. METRICS section 5. */
export function observationsOfGroup(
  known: TeamObservations,
  group: QuoteGroup,
): { events: Histogram; censored: Histogram } {
  const events = known.released
    .filter((row) => isInQuoteGroup(group, row))
    .map((row) => [row.cycleDays, row.count] as const);
  const censored = known.censored
    .filter((row) => isInQuoteGroup(group, row))
    .map((row) => row.days);
  return { events: mergeHistograms(events), censored: histogramOf(censored) };
}
