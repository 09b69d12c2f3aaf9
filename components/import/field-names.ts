import type { ColumnField, ImportField } from "@/lib/cards/import/import-fields";

/** What a field is called on pages, and what belongs into it. */
export const fieldNames: Readonly<Record<ImportField, readonly [name: string, hint: string]>> = {
  title: ["Title", "what the card says"],
  type: ["Type of work", "feature, bug, support …"],
  size: ["Size", "T-shirt size"],
  prioritised: ["Prioritised", "the day it entered the queue"],
  committed: ["Committed", "the day work started"],
  released: ["Released", "the day it was done"],
  promised: ["Promised", "a day that was promised"],
  cancelled: ["Cancelled", "the day it was given up"],
  reference: ["Reference", "its number elsewhere; a card that has it is updated"],
  url: ["Web address", "its page elsewhere"],
  client: ["Client", "whom it is for"],
  classOfService: ["Class of service", "standard, expedite …"],
  labels: ["Labels", "names from one column or several"],
  notes: ["Notes", "anything longer"],
};

/** The order in which the check page asks: what figures need first. */
export const fieldOrder: readonly ColumnField[] = [
  "title",
  "type",
  "size",
  "prioritised",
  "committed",
  "released",
  "client",
  "classOfService",
  "reference",
  "promised",
  "cancelled",
  "url",
  "notes",
];

/** The first of `fieldOrder` that are always shown; the rest is folded unless a column fills it. */
export const mainFieldCount = 6;
