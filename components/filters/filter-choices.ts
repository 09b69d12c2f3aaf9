import type { CardLists } from "@/lib/cards/fields/field-description";
import type { Kind } from "@/lib/cards/kinds";

/** What the team has to filter by. */
export type FilterChoices = {
  types: { name: string; kind: Kind }[];
  names: CardLists;
  rules: { value: string; label: string }[];
};
