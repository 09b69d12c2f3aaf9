import type { ImportMapping } from "@/lib/cards/import/import-fields";
import type {
  ImportError,
  ImportedCard,
  ImportWarning,
  NewType,
} from "@/lib/cards/import/import-plan";
import { buildTable } from "@/lib/files/build-table";
import { detectDelimiter } from "@/lib/files/csv-dialect";
import { CsvParser } from "@/lib/files/csv-parser";
import { decideDateFormats } from "@/lib/files/decide-date-formats";
import type { FileTable } from "@/lib/files/file-table";
import { findFileErrors } from "@/lib/files/import-file-checks";
import { ImportPlanner } from "@/lib/files/import-planner";
import type { ImportRequest } from "@/lib/files/import-request";
import { proposeMapping } from "@/lib/files/propose-mapping";
import { TableSurvey } from "@/lib/files/table-survey";

/** The table that a CSV text holds. */
export function tableOf(text: string): FileTable {
  const parser = new CsvParser(detectDelimiter(text));
  return buildTable([...parser.push(text), ...parser.end()]);
}

/** A table that has been looked through once. */
export const surveyOf = (table: FileTable): TableSurvey =>
  new TableSurvey(table.headings).add(table);

export type Plan = {
  accepted: boolean;
  fields: string[];
  cards: ImportedCard[];
  errors: ImportError[];
  warnings: ImportWarning[];
  newTypes: NewType[];
  newSizes: string[];
  rejectedRows: (number | null)[];
  rejectedCsv: string | null;
};

type Changes = Partial<ImportRequest> & { mapping?: ImportMapping; onError?: "reject" | "skip" };

export const today = "2026-11-23";

/** What importing a whole table would do. */
export function planTable(
  table: FileTable,
  { onError = "reject", ...changes }: Changes = {},
): Plan {
  const survey = surveyOf(table);
  const mapping = changes.mapping ?? proposeMapping(survey);
  const request: ImportRequest = {
    headings: table.headings,
    mapping,
    dateFormats: decideDateFormats(survey, mapping).formats,
    timeZone: "Europe/London",
    today,
    knownTypes: [],
    knownSizes: [],
    kinds: {},
    ...changes,
  };
  const planner = new ImportPlanner(request);
  const fileErrors = findFileErrors({ ...request, table: survey });
  const cards = fileErrors.length > 0 ? [] : planner.plan(table);
  const errors = [...fileErrors, ...planner.names.errors(), ...planner.rows.errors];
  const rowsOnly = errors.every((error) => error.row !== null);
  return {
    accepted: errors.length === 0 || (rowsOnly && onError === "skip" && cards.length > 0),
    fields: planner.fields,
    cards: [...cards],
    errors,
    warnings: fileErrors.length > 0 ? [] : planner.allWarnings(),
    newTypes: planner.names.newTypes(),
    newSizes: planner.names.newSizes(),
    rejectedRows: [...new Set(planner.rows.errors.map(({ row }) => row))],
    rejectedCsv: planner.rows.rejected.csv(),
  };
}
