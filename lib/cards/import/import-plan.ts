import type { CardValues } from "@/lib/cards/fields/card";
import type { CardDateProblem } from "@/lib/cards/fields/card-rules";
import type { DateField, ImportField, ImportText } from "@/lib/cards/import/import-fields";
import type { Kind } from "@/lib/cards/kinds";

/**
 * A card as one row of a file describes it. Type and size carry the team's own spelling where the
 * team already has them.
 */
export type ImportedCard = Pick<CardValues, ImportField> & {
  /** The row as a spreadsheet numbers it: the headings are row 1. */
  row: number;
  /** False when the file gives no title here: an update must then leave the card's title alone. */
  hasOwnTitle: boolean;
  /** False when the type cell is blank and "Unspecified" stands in for it. */
  hasOwnType: boolean;
  /** Days that its status has set or cleared, whether or not a column fills them */
  alsoFilled?: readonly DateField[];
};

export type ImportErrorCode =
  | CardDateProblem["code"]
  | "nothing-mapped"
  | "no-cards"
  | "counts-per-day"
  | "periods"
  | "people"
  | "answers-of-an-interface"
  | "left-out"
  | "unknown-column"
  | "too-many-types"
  | "too-many-sizes"
  | "ambiguous-date"
  | "unreadable-date"
  | "repeated-reference"
  | "too-many-cells"
  | "bad-url"
  | `${Hyphenated<ImportText>}-too-long`;

/** A field's name with hyphens: "class-of-service". */
type Hyphenated<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Hyphenated<Rest>}`
  : "";

/** What keeps one row out, or the whole file where `row` is null. */
export type ImportError = {
  row: number | null;
  /** The heading of the column, null where the row as a whole is at fault. */
  column: string | null;
  code: ImportErrorCode;
  message: string;
};

export type ImportWarningCode =
  | "blank-type"
  | "no-type-column"
  | "blank-title"
  | "no-title-column"
  | "no-date-columns"
  | "prioritised-after-committed"
  | "prioritised-after-released"
  | "prioritised-in-future"
  | "released-without-commit"
  | "stage-skipped"
  | "started-without-day"
  | "done-while-open"
  | "status-not-placed"
  | "parts-left-out"
  | "done-with-open-part"
  | "no-done-column"
  | "kind-ignored"
  | "date-order-from-other-column"
  | "date-order-from-dots"
  | "file-imported-before"
  | "about-the-file"
  | "stage-columns"
  | "no-start-column";

/** Something the reader should know, told once for all the rows it concerns. */
export type ImportWarning = {
  code: ImportWarningCode;
  column: string | null;
  message: string;
  /** The first row concerned, null where it is the file as a whole. */
  row: number | null;
  /** The first rows concerned, at most 20. */
  rows: number[];
  /** How many rows are concerned. */
  count: number;
};

/** What becomes of one of the first rows of a file, for people to look at before it is imported. */
export type PlannedRow = Pick<
  ImportedCard,
  | "row"
  | "title"
  | "type"
  | "size"
  | "client"
  | "labels"
  | "prioritised"
  | "committed"
  | "released"
  | "promised"
  | "cancelled"
> & {
  /** Why it cannot be imported; empty where it can */
  problems: string[];
  /** Why it is left out as was answered; null where it is not */
  leftOut: string | null;
};

export type NewType = { name: string; kind: Kind };

/**
 * What becomes of rows that share a reference: refused, the last one counts, or each is a card of
 * its own.
 */
export const onRepeatChoices = ["refuse", "last", "separate"] as const;
export type OnRepeat = (typeof onRepeatChoices)[number];
