import "server-only";
import type { ImportChanges } from "@/lib/cards/import-changes";
import type { DateField, ImportMapping } from "@/lib/cards/import-fields";
import type { ImportError, ImportWarning, NewType } from "@/lib/cards/import-plan";
import type { DateFormat } from "@/lib/files/date-format";
import type { AmbiguousColumn } from "@/lib/files/decide-date-formats";
import type { ImportPlanner } from "@/lib/files/import-planner";
import type { PreviewRow } from "@/lib/files/table-survey";
import type { SlaMove } from "@/lib/metrics/sla-movement";
import type { PreparedImport } from "@/lib/services/prepare-import";

export type ImportCounts = { created: number; updated: number; unchanged: number };
export const noCounts = (): ImportCounts => ({ created: 0, updated: 0, unchanged: 0 });

export type ImportOutcome = ImportCounts & {
  /** checked: a dry run that would succeed; ambiguous: a date column could be read in two ways */
  status: "imported" | "checked" | "rejected" | "ambiguous";
  /** The import's id, null when nothing was written */
  id: number | null;
  rows: number;
  /** Rows left out because of an error */
  skipped: number;
  /** Rows that a later row with the same reference replaced */
  replaced: number;
  /** At most 1,000 of them; `errorCount` counts all */
  errors: ImportError[];
  errorCount: number;
  warnings: ImportWarning[];
  /** The rejected rows with a reason column, as CSV, at most 10,000; null when there are none */
  rejectedCsv: string | null;
  headings: string[];
  /** The tool that wrote the file, where it is known */
  tool: string | null;
  mapping: ImportMapping;
  dateFormats: Partial<Record<DateField, DateFormat>>;
  ambiguous: AmbiguousColumn[];
  newTypes: NewType[];
  newSizes: string[];
  /** The first rows, as they stand in the file */
  preview: PreviewRow[];
  /** What cards that are there already become, field by field; null where it was not asked for */
  changes: ImportChanges | null;
  /** How the SLA table would move, by type and in total; empty where it was not asked for */
  slaMoves: SlaMove[];
};

/** What came of rows that were read with a planner. */
export function outcomeOf(
  prepared: PreparedImport,
  planner: ImportPlanner,
  result: ImportCounts & Pick<ImportOutcome, "status" | "id">,
): ImportOutcome {
  const nameErrors = planner.nameErrors();
  return {
    ...result,
    ...factsOf(prepared),
    skipped: planner.rejected.count,
    replaced: planner.replacedCount,
    errors: [...nameErrors, ...planner.errors],
    errorCount: planner.errorCount + nameErrors.length,
    warnings: [...prepared.notes, ...prepared.dates.notes, ...planner.allWarnings()],
    rejectedCsv: planner.rejected.csv(),
    newTypes: planner.newTypes(),
    newSizes: planner.newSizes(),
    changes: null,
    slaMoves: [],
  };
}

/** What came of a file of which no row could be read rightly. */
export function refusedFile(prepared: PreparedImport): ImportOutcome {
  return {
    ...noCounts(),
    ...factsOf(prepared),
    status: prepared.dates.ambiguous.length > 0 ? "ambiguous" : "rejected",
    id: null,
    skipped: 0,
    replaced: 0,
    errors: prepared.fileErrors,
    errorCount: prepared.fileErrors.length,
    warnings: [...prepared.notes, ...prepared.dates.notes],
    rejectedCsv: null,
    newTypes: [],
    newSizes: [],
    changes: null,
    slaMoves: [],
  };
}

function factsOf({ survey, tool, mapping, dates }: PreparedImport) {
  return {
    tool,
    rows: survey.rowCount,
    headings: [...survey.headings],
    preview: survey.preview,
    mapping,
    dateFormats: dates.formats,
    ambiguous: dates.ambiguous,
  };
}
