import {
  cardFieldList,
  type DayField,
  dayFields,
  type FieldThat,
  fieldsThat,
} from "@/lib/cards/fields/card-fields";

/** A field of a card that a column of a file can fill. */
export type ImportField = FieldThat<{ imported: string }>;
export const importFields = fieldsThat<ImportField>(({ imported }) => imported !== undefined);

/** One that holds a calendar day. */
export type DateField = Extract<ImportField, DayField>;
export const dateFields = dayFields.filter((field): field is DateField =>
  importFields.includes(field),
);

/** One that holds a text or a name. */
export type ImportText = Exclude<ImportField, DateField>;
export const importTexts = importFields.filter(
  (field): field is ImportText => cardFieldList[field].holds !== "day",
);

/** A field that one column fills; labels may stand in several. */
export type ColumnField = Exclude<ImportField, "labels">;
export const columnFields = importFields.filter(
  (field): field is ColumnField => field !== "labels",
);

/** Which column fills which field: field → heading. A field without a column is absent. */
export type ImportMapping = Partial<Record<ColumnField, string>>;

/** A field that can be the same in every row. */
type ConstantField = Exclude<ImportText, "reference">;
export const constantFields = importTexts.filter(
  (field): field is ConstantField => field !== "reference",
);

/** What a field is in every row that does not say otherwise. */
export type ImportConstants = Partial<Record<ConstantField, string>>;
