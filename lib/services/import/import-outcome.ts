import "server-only";
import { joinEqualErrors } from "@/lib/cards/import/equal-errors";
import type { CheckedImport, ImportCounts } from "@/lib/files/checked-import";
import type { ImportPlanner } from "@/lib/files/import-planner";
import type { PreparedImport } from "@/lib/services/import/prepare-import";

/** An import's counts before its first row. */
export const noCounts = (): ImportCounts => ({ created: 0, updated: 0, unchanged: 0 });

export type ImportOutcome = CheckedImport & {
  /** The import's id, null when nothing was written */
  id: number | null;
  /** The rejected rows with a reason column, as CSV, at most 10,000; null when there are none */
  rejectedCsv: string | null;
};

/** What came of rows that were read with a planner. */
export function outcomeOf(
  prepared: PreparedImport,
  planner: ImportPlanner,
  result: ImportCounts & Pick<ImportOutcome, "status" | "id">,
): ImportOutcome {
  const { names, rows } = planner;
  const nameErrors = names.errors();
  return {
    ...result,
    ...factsOf(prepared),
    skipped: rows.rejected.count,
    replaced: rows.replacedCount,
    errors: [...nameErrors, ...rows.errors],
    errorCount: rows.errorCount + nameErrors.length,
    equalErrors: [...joinEqualErrors(nameErrors), ...rows.equalErrors.all()],
    warnings: [...prepared.notes, ...prepared.dates.notes, ...planner.allWarnings()],
    rejectedCsv: rows.rejected.csv(),
    newTypes: names.newTypes(),
    newSizes: names.newSizes(),
    newClients: names.newClients().slice(0, maxClients),
    newClientCount: names.newClients().length,
    takenNames: names.takenNames(),
    questions: [...prepared.questions, ...planner.questions()],
    statuses: prepared.statuses.length > 0 ? [...prepared.statuses] : planner.statuses(),
    firstRows: rows.firstRows,
    changes: null,
    slaMoves: [],
  };
}

/** What came of a file of which no row could be read rightly. */
export function refusedFile(prepared: PreparedImport): ImportOutcome {
  return {
    ...noCounts(),
    ...factsOf(prepared),
    status: refusedStatus(prepared),
    id: null,
    skipped: 0,
    replaced: 0,
    errors: prepared.fileErrors,
    errorCount: prepared.fileErrors.length,
    equalErrors: joinEqualErrors(prepared.fileErrors),
    warnings: [...prepared.notes, ...prepared.dates.notes],
    rejectedCsv: null,
    newTypes: [],
    newSizes: [],
    newClients: [],
    newClientCount: 0,
    takenNames: { type: [], size: [], client: [] },
    questions: [...prepared.questions],
    statuses: [...prepared.statuses],
    firstRows: [],
    changes: null,
    slaMoves: [],
  };
}

function refusedStatus({ dates, fileErrors }: PreparedImport): ImportOutcome["status"] {
  if (dates.ambiguous.length > 0) return "ambiguous";
  return fileErrors.length > 0 ? "rejected" : "asked";
}

const maxClients = 200;

function factsOf(prepared: PreparedImport) {
  const { survey, tool, sheets, mapping, dates, labelColumns, stages, startChoices } = prepared;
  const { statusColumn, clockBy } = prepared;
  return {
    clockBy,
    labelColumns: [...labelColumns],
    stages: [...stages],
    startChoices: [...startChoices],
    statusColumn,
    tool,
    sheets,
    rows: survey.rowCount,
    headings: [...survey.headings],
    preview: survey.preview,
    mapping,
    dateFormats: dates.formats,
    ambiguous: dates.ambiguous,
  };
}
