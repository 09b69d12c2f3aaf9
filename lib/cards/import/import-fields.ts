/** The fields of a card that a column of a file can fill. */
export const importFields = [
  "title",
  "reference",
  "url",
  "type",
  "size",
  "client",
  "classOfService",
  "labels",
  "prioritised",
  "committed",
  "released",
  "promised",
  "cancelled",
  "notes",
] as const;

export type ImportField = (typeof importFields)[number];

/** The fields that hold a calendar day. */
export const dateFields = [
  "prioritised",
  "committed",
  "released",
  "promised",
  "cancelled",
] as const satisfies readonly ImportField[];

export type DateField = (typeof dateFields)[number];

/** A field that one column fills; labels may stand in several. */
export type ColumnField = Exclude<ImportField, "labels">;
export const columnFields = importFields.filter(
  (field): field is ColumnField => field !== "labels",
);

/** Which column fills which field: field → heading. A field without a column is absent. */
export type ImportMapping = Partial<Record<ColumnField, string>>;

/** What a field is in every row that does not say otherwise. */
export type ImportConstants = Partial<
  Record<Exclude<ImportField, DateField | "reference">, string>
>;

/** Longest text of each field, in characters. */
export const fieldLimits = {
  title: 500,
  reference: 200,
  url: 2_000,
  type: 200,
  size: 200,
  client: 200,
  classOfService: 200,
  labels: 2_000,
  notes: 20_000,
} as const satisfies Partial<Record<ImportField, number>>;
