import type { IsoDay } from "@/lib/dates/day";

/** The SLA that a card is judged against: of its group, from cards released before its commit day. */
export type CardQuote = {
  /** The SLA in days, unrounded */
  slaDays: number;
  /** A card is within its SLA exactly when it takes no more than this */
  wholeDays: number;
  dueOn: IsoDay;
  /** As in addresses: mean+1sd, p85 */
  rule: string;
  /** How many released cards it rests on */
  items: number;
  /** "Feature, M", "Feature" or "all cards" */
  group: string;
  /** Worked out from the record, for a card that was committed before it was known here */
  reconstructed: boolean;
};
