import type { ImportField } from "@/lib/cards/import/import-fields";

/** What an import changes in a card that is there already, field by field. */
export type ImportedChange = {
  number: number;
  title: string;
  fields: { field: ImportField; before: string | null; after: string | null }[];
};

/** The changes of an import: how many cards each field changes in, and the first cards in full. */
export type ImportChanges = {
  byField: Partial<Record<ImportField, number>>;
  first: ImportedChange[];
};
