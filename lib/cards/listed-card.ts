import type { Kind } from "@/lib/cards/kinds";
import type { IsoDay } from "@/lib/dates/day";

/** A card as the list shows it. */
export type ListedCard = {
  number: number;
  version: number;
  title: string;
  reference: string | null;
  type: string;
  kind: Kind;
  size: string | null;
  client: string | null;
  prioritised: IsoDay | null;
  committed: IsoDay | null;
  released: IsoDay | null;
  cancelled: IsoDay | null;
  isExcluded: boolean;
  /** Cycle time of a released card, age of an open one */
  days: number | null;
};
