import { type ColumnField, columnFields } from "@/lib/cards/import/import-fields";
import { bareHeading, coresOfMeaning } from "@/lib/cards/words/heading-words";
import type { HeadingMeaning } from "@/lib/cards/words/language-words";
import { headingPhrases } from "@/lib/cards/words/languages";

/** A number is a reference where there is no better one. */
const meaningsOf = (field: ColumnField): HeadingMeaning[] =>
  field === "reference" ? ["reference", "number"] : [field];

const englishDateWords = /\b(?:date|day|on|at|time|timestamp|datetime|utc)\b/g;

/** The names of a field as headingKey writes them, the surest first. */
export function keysOf(field: ColumnField): readonly string[] {
  return keys.get(field) ?? [];
}

/** The names of a field as headingCore writes them: those that match in any joining. */
export function coresOf(field: ColumnField): readonly string[] {
  return cores.get(field) ?? [];
}

/**
 * A heading in plain words: "Dev.Started" → "dev started". Words that only say "this is a date" are
 * left out: "Closed", "Closed Date" and "closedAt" are one.
 */
export function headingKey(heading: string): string {
  const words = bareHeading(heading)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
  const withoutDateWords = words.replace(englishDateWords, "").replace(/\s+/g, " ").trim();
  return withoutDateWords === "" ? words : withoutDateWords;
}

const keys = new Map(
  columnFields.map((field) => [
    field,
    meaningsOf(field).flatMap((meaning) => headingPhrases(meaning).map(headingKey)),
  ]),
);
const cores = new Map(
  columnFields.map((field) => [field, meaningsOf(field).flatMap(coresOfMeaning)]),
);
