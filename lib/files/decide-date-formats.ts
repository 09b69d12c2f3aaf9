import { type DateField, dateFields, type ImportMapping } from "@/lib/cards/import/import-fields";
import type { ImportWarning } from "@/lib/cards/import/import-plan";
import type { DateFormat } from "@/lib/files/date-format";
import type { DateDetection, DateExample } from "@/lib/files/detect-date-format";
import { fileWarning } from "@/lib/files/import-warnings";
import type { SurveyedTable } from "@/lib/files/table-survey";

export type ColumnFormats = Partial<Record<DateField, DateFormat>>;

/** A column that could be read in two ways: somebody has to say which. */
export type AmbiguousColumn = {
  field: DateField;
  heading: string;
  formats: [DateFormat, DateFormat];
  examples: DateExample[];
};

export type DateFormatDecision = {
  formats: ColumnFormats;
  ambiguous: AmbiguousColumn[];
  /** Mapped columns in which no format was found, with some of their cells. */
  unreadable: { field: DateField; heading: string; examples: string[] }[];
  /** Columns whose order of day and month was taken from another column of the file, or from their dots. */
  notes: ImportWarning[];
};

const numericOrders: readonly DateFormat[] = ["dd/mm/yyyy", "mm/dd/yyyy"];

/**
 * One format for each mapped date column. `chosen` is what a person said: by field it is final; one
 * for the whole file settles the columns it can settle, not those that are plainly written otherwise
 * (such as 2009-04-30 beside 30/04/2009).
 */
export function decideDateFormats(
  table: SurveyedTable,
  mapping: ImportMapping,
  chosen: DateFormat | ColumnFormats = {},
): DateFormatDecision {
  const decision: DateFormatDecision = { formats: {}, ambiguous: [], unreadable: [], notes: [] };
  const forFile = typeof chosen === "string" ? chosen : null;
  const byField = typeof chosen === "string" ? {} : chosen;
  for (const field of dateFields) {
    const heading = mapping[field];
    const column = heading === undefined ? undefined : table.column(heading);
    if (heading === undefined || column === undefined) continue;
    const detection = column.dates;
    const format = byField[field] ?? chosenFor(detection, forFile);
    if (format !== null) decision.formats[field] = format;
    else if (detection.outcome === "ambiguous")
      settleOrAsk(decision, table, field, heading, detection);
    else if (detection.outcome === "none" && detection.examples.length > 0) {
      decision.unreadable.push({ field, heading, examples: detection.examples });
    }
  }
  return decision;
}

function chosenFor(detection: DateDetection, forFile: DateFormat | null): DateFormat | null {
  if (detection.outcome !== "decided") return forFile;
  const bothOrders =
    forFile !== null && numericOrders.includes(forFile) && numericOrders.includes(detection.format);
  return bothOrders ? forFile : detection.format;
}

/**
 * An undecided column follows the decided columns that use its separators, if those agree. Where there
 * are none, dots tell: wherever days are written with dots and the year last, the day comes first.
 */
function settleOrAsk(
  decision: DateFormatDecision,
  table: SurveyedTable,
  field: DateField,
  heading: string,
  detection: Extract<DateDetection, { outcome: "ambiguous" }>,
): void {
  const model = detection.contradictory ? null : decidedElsewhere(table, detection.separators);
  const isDotted = detection.separators.every((separator) => separator === ".");
  if (model === null && isDotted && !detection.contradictory && !isMonthFirst(table, ".")) {
    decision.formats[field] = "dd/mm/yyyy";
    decision.notes.push(
      fileWarning(
        "date-order-from-dots",
        `The dates in ${heading} could be read in two ways; they were read day first, as everywhere where days are written with dots.`,
        heading,
      ),
    );
    return;
  }
  if (model === null) {
    const { formats, examples } = detection;
    decision.ambiguous.push({ field, heading, formats, examples });
    return;
  }
  decision.formats[field] = model.format;
  decision.notes.push(
    fileWarning(
      "date-order-from-other-column",
      `The dates in ${heading} could be read in two ways; they were read as ${model.format}, like those in ${model.heading}.`,
      heading,
    ),
  );
}

/** Whether any column writes days with a separator and the month first. */
function isMonthFirst(table: SurveyedTable, separator: string): boolean {
  return table.headings.some(
    (heading) => table.column(heading)?.certainOrder([separator]) === "mm/dd/yyyy",
  );
}

function decidedElsewhere(
  table: SurveyedTable,
  separators: readonly string[],
): { format: DateFormat; heading: string } | null {
  let model: { format: DateFormat; heading: string } | null = null;
  for (const heading of table.headings) {
    const format = table.column(heading)?.certainOrder(separators) ?? null;
    if (format === null) continue;
    if (model !== null && model.format !== format) return null;
    model ??= { format, heading };
  }
  return model;
}
