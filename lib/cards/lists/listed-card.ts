import { type FieldThat, fieldsThat } from "@/lib/cards/fields/card-fields";
import type { Kind } from "@/lib/cards/kinds";
import type { IsoDay } from "@/lib/dates/day";

/** What of a card is corrected in the list itself. */
export const correctableFields = ["type", "size", "prioritised", "committed", "released"] as const;
export type CorrectableField = (typeof correctableFields)[number];

/** What the list shows of a card as it is, a column each. */
export type ListColumn = FieldThat<{ isListColumn: true }>;
export const listColumns = fieldsThat<ListColumn>(({ isListColumn = false }) => isListColumn);

/** A card as the list shows it. */
export type ListedCard = Record<ListColumn, string | null> & {
  number: number;
  version: number;
  title: string;
  reference: string | null;
  type: string;
  kind: Kind;
  /** The type's and the size's own colours, where they have one */
  typeColour: string | null;
  size: string | null;
  sizeColour: string | null;
  prioritised: IsoDay | null;
  committed: IsoDay | null;
  released: IsoDay | null;
  cancelled: IsoDay | null;
  isExcluded: boolean;
  /** Cycle time of a released card, age of an open one; the lead time in a list of lead times */
  days: number | null;
};
