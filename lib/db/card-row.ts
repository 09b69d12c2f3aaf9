import "server-only";
import type { CardValues } from "@/lib/cards/fields/card";
import type { CardField, DayField, ListedField, TextField } from "@/lib/cards/fields/card-fields";
import { cardFieldList, cardFields, dayFields, textFields } from "@/lib/cards/fields/card-fields";
import type { IsoDay } from "@/lib/dates/day";

/** A stored card: keys instead of names, days as text. Also the shape of a change record's sides. */
export type CardRow = {
  number: number;
  version: number;
  title: string;
  typeId: number;
  queueRank: number | null;
  cycleDays: number | null;
  leadDays: number | null;
  importId: number | null;
} & Record<Exclude<TextField, "title">, string | null> &
  Record<`${Exclude<ListedField, "type">}Id`, number | null> &
  Record<DayField, IsoDay | null>;

export type RowColumn = {
  /** In a CardRow */
  key: keyof CardRow;
  /** In Prisma's model of a card */
  property: string;
  /** In the table */
  column: string;
  type: "int" | "float8" | "text" | "date";
};

const fieldColumns = cardFields.map((field): RowColumn => {
  const { holds, column } = cardFieldList[field];
  const key = rowKeyOf(field);
  if (holds === "day") return { key, property: `${field}On`, column, type: "date" };
  return { key, property: key, column, type: holds === "listed" ? "int" : "text" };
});

const other = (key: keyof CardRow, column: string, type: RowColumn["type"]): RowColumn => ({
  ...{ key, property: key, column, type },
});

/** The column of the import that made a card, which nothing changes later. */
const importColumn = other("importId", "import_id", "int");

/** The columns of a card that can change, its number first. */
export const changingColumns: readonly RowColumn[] = [
  other("number", "number", "int"),
  other("version", "version", "int"),
  ...fieldColumns,
  other("queueRank", "queue_rank", "float8"),
  other("cycleDays", "cycle_days", "int"),
  other("leadDays", "lead_days", "int"),
];

/** All columns that make a CardRow. */
export const rowColumns: readonly RowColumn[] = [...changingColumns, importColumn];

export type RowKeyOf<Field extends CardField> = Field extends ListedField ? `${Field}Id` : Field;

/** Where a stored card has a field. */
export function rowKeyOf<Field extends CardField>(field: Field): RowKeyOf<Field> {
  return (cardFieldList[field].holds === "listed" ? `${field}Id` : field) as RowKeyOf<Field>;
}

const blank: Record<string, null> = Object.fromEntries(rowColumns.map(({ key }) => [key, null]));

/** A card that has never been stored: what is not given is blank. */
export function newCardRow(
  given: Partial<CardRow> & Pick<CardRow, "number" | "title" | "typeId">,
): CardRow {
  return { ...blank, version: 1, ...given } as CardRow;
}

/** What of the given values is stored as it is; the others are names, stored as keys. */
export function storedValues(
  values: {
    [Field in CardField]?: string | null | undefined;
  },
): Partial<CardRow> {
  return Object.fromEntries(
    [...textFields, ...dayFields].flatMap((field) => {
      const value = values[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

/** The fields of a stored card, with the names of its keys. */
export function valuesOf(
  row: CardRow,
  nameOf: (field: ListedField, id: number) => string | null,
): CardValues {
  return Object.fromEntries(
    cardFields.map((field) => {
      const value = row[rowKeyOf(field)];
      return [field, typeof value === "number" ? nameOf(field as ListedField, value) : value];
    }),
  ) as CardValues;
}
