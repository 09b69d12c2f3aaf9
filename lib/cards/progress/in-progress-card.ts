import type { Kind } from "@/lib/cards/kinds";
import type { IsoDay } from "@/lib/dates/day";

/** A card that was in progress in a period. */
export type InProgressCard = {
  number: number;
  title: string;
  type: string;
  kind: Kind;
  size: string | null;
  committed: IsoDay;
  ended: IsoDay | null;
  /** Days in progress within the period: plain counts that may be 0 */
  days: number;
};
