import { isEmptyValue } from "@/lib/cards/fields/empty-values";
import type { ImportDays } from "@/lib/cards/import/import-day-oddities";
import {
  type DateField,
  dateFields,
  type ImportConstants,
  type ImportMapping,
  type ImportText,
  importTexts,
} from "@/lib/cards/import/import-fields";
import type { ImportError } from "@/lib/cards/import/import-plan";
import type { IsoDay } from "@/lib/dates/day";
import { createDayReader, type DateFormat } from "@/lib/files/date-format";
import type { ColumnFormats } from "@/lib/files/decide-date-formats";
import { cleanText, describeCell, findTextError } from "@/lib/files/import-texts";
import { isLabelHeading, joinLabels, typeFromLabels } from "@/lib/files/label-types";
import { createReferenceReader } from "@/lib/files/read-reference";
import { createSizeReader } from "@/lib/files/size-pattern";

type RowTexts = Record<ImportText, string | null>;
export type RowContent = {
  texts: RowTexts;
  days: ImportDays;
  errors: ImportError[];
  /** The card skipped the stage in which work starts; a later one stands in for it */
  skippedStart: boolean;
};

type Layout = {
  headings: readonly string[];
  mapping: ImportMapping;
  fallbacks?: Partial<Record<DateField, readonly string[]>> | undefined;
  /** Columns whose cells together are the labels */
  labelColumns?: readonly string[] | undefined;
  constants?: ImportConstants | undefined;
  /** A column that makes references unique together with theirs */
  referencePrefix?: string | null | undefined;
  sizePattern?: RegExp | null | undefined;
  dateFormats: ColumnFormats;
  timeZone: string;
};

type TextColumn = {
  field: ImportText;
  heading: string;
  index: number;
  read: (cell: string) => string | null;
};
type DayColumn = {
  field: DateField;
  heading: string;
  /** Where to look, the first filled cell counts */
  indexes: number[];
  format: DateFormat | undefined;
  read: (text: string) => IsoDay | null;
};

/** A function that reads the cells of one row into fields, with an error for each that is not readable. */
export function createRowReader(
  layout: Layout,
): (cells: readonly string[], row: number) => RowContent {
  const textColumns = findTextColumns(layout);
  const dayColumns = findDayColumns(layout);
  const labelIndexes = (layout.labelColumns ?? []).map((one) => layout.headings.indexOf(one));
  const referenceOf = createReferenceReader(
    layout.headings,
    layout.mapping,
    layout.referencePrefix,
  );
  const width = layout.headings.length;
  const constants = layout.constants ?? {};

  return (cells, row) => {
    const texts: RowTexts = { ...noTexts, ...constants };
    const days: ImportDays = { ...noDays };
    const errors: ImportError[] = [];
    if (cells.length > width) {
      errors.push({
        row,
        column: null,
        code: "too-many-cells",
        message: `Row ${row} has ${cells.length} cells under ${width} headings. Perhaps a cell that holds the separator lacks its quotes.`,
      });
      // Its cells stand under the wrong headings, so more errors would only mislead.
      return { texts, days, errors, skippedStart: false };
    }
    for (const { field, heading, index, read } of textColumns) {
      const text = read(cells[index] ?? "");
      texts[field] = text ?? constants[field as keyof ImportConstants] ?? null;
      const error = text === null ? null : findTextError(text, field);
      if (error !== null) {
        const { code, message } = error;
        errors.push({
          row,
          column: heading,
          code,
          message: `${describeCell(row, heading, cells[index] ?? "")}: ${message}`,
        });
      }
    }
    if (layout.referencePrefix) texts.reference = referenceOf(cells);
    if (labelIndexes.length > 0) {
      const labels = joinLabels(
        labelIndexes.map((index) => cleanText(cells[index] ?? "", "labels")),
      );
      texts.labels = labels ?? constants.labels ?? null;
      const error = labels === null ? null : findTextError(labels, "labels");
      if (error !== null) {
        const heading = layout.labelColumns?.[0] ?? null;
        const where = describeCell(row, heading, labels ?? "");
        errors.push({
          row,
          column: heading,
          code: error.code,
          message: `${where}: ${error.message}`,
        });
      }
    }
    let skippedStart = false;
    for (const { field, heading, indexes, format, read } of dayColumns) {
      const index = indexes.find((one) => !isEmptyValue(cells[one] ?? "")) ?? -1;
      const cell = cells[index] ?? "";
      const day = read(cell);
      days[field] = day;
      if (field === "committed" && day !== null && index !== indexes[0]) skippedStart = true;
      if (day === null && !isEmptyValue(cell)) {
        const expected = format === undefined ? "a day" : `a day written ${format}`;
        errors.push({
          row,
          column: heading,
          code: "unreadable-date",
          message: `${describeCell(row, heading, cell)}: Not ${expected}, from 1970 to 2100. Correct it or leave it blank.`,
        });
      }
    }
    return { texts, days, errors, skippedStart };
  };
}

const noTexts = Object.fromEntries(importTexts.map((field) => [field, null])) as RowTexts;
const noDays = Object.fromEntries(dateFields.map((field) => [field, null])) as ImportDays;

function findTextColumns(layout: Layout): TextColumn[] {
  return importTexts.flatMap((field) => {
    if (field === "labels") return [];
    const heading = layout.mapping[field];
    if (heading === undefined) return [];
    const index = layout.headings.indexOf(heading);
    return [{ field, heading, index, read: textReader(field, heading, layout) }];
  });
}

function textReader(
  field: ImportText,
  heading: string,
  { sizePattern }: Layout,
): (cell: string) => string | null {
  const plain = (cell: string) => cleanText(cell, field);
  if (field === "size" && sizePattern) {
    return createSizeReader(sizePattern, plain);
  }
  if (field === "type" && isLabelHeading(heading)) {
    return (cell) => typeFromLabels(plain(cell));
  }
  return plain;
}

function findDayColumns(layout: Layout): DayColumn[] {
  const { headings, mapping, fallbacks = {}, dateFormats, timeZone } = layout;
  return dateFields.flatMap((field) => {
    const heading = mapping[field];
    if (heading === undefined) return [];
    const format = dateFormats[field];
    const read = format === undefined ? () => null : createDayReader(format, timeZone);
    const indexes = [heading, ...(fallbacks[field] ?? [])].map((one) => headings.indexOf(one));
    return [{ field, heading, indexes, format, read }];
  });
}
