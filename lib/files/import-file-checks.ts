import {
  columnFields,
  type DateField,
  dateFields,
  type ImportConstants,
  type ImportMapping,
} from "@/lib/cards/import/import-fields";
import type { ImportTypes } from "@/lib/cards/import/import-names";
import type { ImportError, ImportWarning, NewType } from "@/lib/cards/import/import-plan";
import type { ColumnFormats } from "@/lib/files/decide-date-formats";
import { fileWarning } from "@/lib/files/import-warnings";
import { findNotCards } from "@/lib/files/not-cards";
import type { SurveyedTable } from "@/lib/files/table-survey";

type Layout = {
  table: SurveyedTable;
  mapping: ImportMapping;
  fallbacks?: Partial<Record<DateField, readonly string[]>> | undefined;
  labelColumns?: readonly string[] | undefined;
  constants?: ImportConstants | undefined;
  /** Columns that an option names for something else than a field, by the option's name */
  named?: readonly (readonly [option: string, heading: string])[] | undefined;
  dateFormats: ColumnFormats;
};

/** What is wrong with the file as a whole, so that no row of it can be read rightly. */
export function findFileErrors(layout: Layout): ImportError[] {
  const { table, mapping, constants = {} } = layout;
  const notCards = findNotCards(table, mapping, Object.keys(constants).length > 0);
  if (notCards !== null) return [notCards];
  return [...mappingErrors(layout), ...ambiguousDateErrors(layout)];
}

function mappingErrors({
  table,
  mapping,
  fallbacks = {},
  labelColumns = [],
  constants,
  named = [],
}: Layout): ImportError[] {
  const errors: ImportError[] = [];
  const asked = [
    ...columnFields.map((field) => [field, mapping[field]] as const),
    ...labelColumns.map((heading) => ["labels", heading] as const),
    ...named,
    ...dateFields.flatMap((field) => (fallbacks[field] ?? []).map((one) => [field, one] as const)),
  ];
  for (const [field, heading] of asked) {
    if (heading === undefined || table.headings.includes(heading)) continue;
    errors.push({
      row: null,
      column: heading,
      code: "unknown-column",
      message: `The file has no column “${heading}”, which was to fill “${field}”. Its columns are: ${table.headings.slice(0, 20).join(", ")}.`,
    });
  }
  const isMapped = columnFields.some((field) => mapping[field] !== undefined);
  if (!isMapped && Object.keys(constants ?? {}).length === 0) {
    errors.push({
      row: null,
      column: null,
      code: "nothing-mapped",
      message: "No column of the file was recognised. Say which column holds what.",
    });
  }
  return errors;
}

function ambiguousDateErrors({ table, mapping, dateFormats }: Layout): ImportError[] {
  const errors: ImportError[] = [];
  for (const field of dateFields) {
    const heading = mapping[field];
    if (heading === undefined || dateFormats[field] !== undefined) continue;
    const detection = table.column(heading)?.dates;
    if (detection?.outcome !== "ambiguous") continue;
    const { formats, examples } = detection;
    const shown = examples.map(
      ({ value, readings }) =>
        `“${value}” (${readings.map((day) => day ?? "no day").join(" or ")})`,
    );
    errors.push({
      row: null,
      column: heading,
      code: "ambiguous-date",
      message: `The dates in ${heading} can be read in two ways: ${shown.join(", ")}. Choose ${formats.join(" or ")}.`,
    });
  }
  return errors;
}

/** A team has a handful of types and sizes; many more mean that another column was meant. */
const maxNewNames = 200;

/** What shows only once all rows are read: that a column of types or sizes holds something else. */
export function findNameErrors(
  mapping: ImportMapping,
  newTypes: readonly NewType[],
  newSizes: readonly string[],
): ImportError[] {
  const errors: ImportError[] = [];
  if (newTypes.length > maxNewNames) errors.push(nameError("type", mapping.type, newTypes.length));
  if (newSizes.length > maxNewNames) errors.push(nameError("size", mapping.size, newSizes.length));
  return errors;
}

function nameError(name: "type" | "size", heading: string | undefined, count: number): ImportError {
  return {
    row: null,
    column: heading ?? null,
    code: `too-many-${name}s`,
    message: `${heading} holds ${count} different ${name}s that the team does not have; an import adds up to ${maxNewNames}. Choose another column for the ${name}.`,
  };
}

/** What to know about the file as a whole before importing it. */
export function findFileWarnings(
  mapping: Readonly<Record<string, string | undefined>>,
  types: ImportTypes,
): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (mapping.type === undefined) {
    warnings.push(
      fileWarning(
        "no-type-column",
        "No column gives the type of work, so every new card is filed under “Unspecified”.",
      ),
    );
  }
  if (mapping.title === undefined) {
    warnings.push(
      fileWarning(
        "no-title-column",
        "No column gives a title, so cards are named after their reference, or their type and row, such as “Bug, row 12”.",
      ),
    );
  }
  if (dateFields.every((field) => mapping[field] === undefined)) {
    warnings.push(
      fileWarning(
        "no-date-columns",
        "No column gives a day, so the cards come in as a backlog without times. Map the columns that hold dates.",
      ),
    );
  }
  for (const { name, kind } of types.withOtherKind()) {
    warnings.push(
      fileWarning(
        "kind-ignored",
        `The team already has the type “${name}” as ${kind} work, and the import leaves that as it is.`,
      ),
    );
  }
  return warnings;
}
