import type { CardValues } from "@/lib/cards/fields/card";
import { cardFields } from "@/lib/cards/fields/card-fields";
import type { FormValues } from "@/lib/cards/form-state";

/** The hidden fields by which an edit form says what it started from. */
export const startField = (field: string) => `start.${field}`;
/** "yours" or "theirs": which side of a conflict to keep. */
export const sideField = (field: string) => `side.${field}`;

/** A card's fields as a form holds them: no value is an empty text. */
export function formValuesOf(card: CardValues): FormValues {
  return Object.fromEntries(cardFields.map((field) => [field, card[field] ?? ""]));
}

/** The fields that a form of a new card sends; blank ones are left out. */
export function newCardInput(values: FormValues): Record<string, string> {
  return Object.fromEntries(
    cardFields.flatMap((field) => {
      const value = values[field];
      const needed = field === "title" || field === "type";
      return value === undefined || (value.trim() === "" && !needed) ? [] : [[field, value]];
    }),
  );
}

/**
 * The fields of an edit form that somebody changed, against what the form started from. Where a
 * conflict was shown and their side chosen, what is stored stays.
 */
export function changedCardInput(values: FormValues): Record<string, string | null> {
  return Object.fromEntries(
    cardFields.flatMap((field) => {
      const value = values[field];
      if (value === undefined || values[sideField(field)] === "theirs") return [];
      if (sameText(value, values[startField(field)] ?? "")) return [];
      return [[field, value.trim() === "" && field !== "title" ? null : value]];
    }),
  );
}

/** Browsers send line ends as CRLF. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");
}
