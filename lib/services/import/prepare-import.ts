import "server-only";
import { createHash } from "node:crypto";
import type { ColumnField, DateField, ImportMapping } from "@/lib/cards/import/import-fields";
import type { ImportError, ImportWarning } from "@/lib/cards/import/import-plan";
import type { ImportQuestion } from "@/lib/cards/import/import-questions";
import type { PlacedStatus } from "@/lib/cards/import/status-places";
import { aboutColumns, startChoices } from "@/lib/files/about-columns";
import { type DateFormatDecision, decideDateFormats } from "@/lib/files/decide-date-formats";
import type { FileSource } from "@/lib/files/file-source";
import { findFileErrors } from "@/lib/files/import-file-checks";
import { saysNoCards } from "@/lib/files/not-cards";
import { blankFields } from "@/lib/files/propose-columns";
import { proposeLabelColumns } from "@/lib/files/propose-mapping";
import { createReferenceReader } from "@/lib/files/read-reference";
import { SeenReferences } from "@/lib/files/seen-references";
import type { StagePlaces } from "@/lib/files/stage-places";
import type { ClockBy } from "@/lib/files/status-board";
import type { TableSource } from "@/lib/files/table-source";
import type { TableSurvey } from "@/lib/files/table-survey";
import {
  proposeColumns,
  proposeFallbacks,
  type UnderstoodFile,
  understandFile,
} from "@/lib/files/understand-file";
import { namedColumns, questionsOf } from "@/lib/services/import/ask-about-file";
import { anyFormat, chosenFormats, columnsOf } from "@/lib/services/import/chosen-columns";
import { asProblems } from "@/lib/services/import/file-problems";
import type { ImportOptions } from "@/lib/services/import/import-options";
import { followedSource, type ImportProgress } from "@/lib/services/import/import-progress";
import { type FileParts, partsOf } from "@/lib/services/import/read-parts";
import { type StatusColumns, statusColumnsOf, statusesOf } from "@/lib/services/import/read-states";
import { type ReadingTime, timedSource } from "@/lib/services/import/reading-time";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** A file that has been looked through once, with what its columns mean. */
export type PreparedImport = StatusColumns & {
  table: TableSource;
  survey: TableSurvey;
  digest: string;
  /** The tool that wrote the file, where it is known */
  tool: string | null;
  mapping: ImportMapping;
  fallbacks: Partial<Record<DateField, readonly string[]>>;
  /** Fields whose only column has no value in any row */
  blankFields: readonly ColumnField[];
  labelColumns: readonly string[];
  /** Columns with the day on which a card entered each stage, in the board's order */
  stages: readonly string[];
  /** The sheet that was read and all that could be; null where the file has no sheets */
  sheets: { chosen: string; names: string[] } | null;
  /** Columns that could stand for the start of work where none does */
  startChoices: readonly string[];
  dates: DateFormatDecision;
  places: StagePlaces;
  /** The lists of a board, the statuses of a log or the stages of a table, with their places */
  statuses: readonly PlacedStatus[];
  /** What says when clocks start and stop; null where other columns do */
  clockBy: ClockBy | null;
  /** What only a person can know of the file as a whole */
  questions: readonly ImportQuestion[];
  /** What is wrong with the file as a whole, so that no row of it can be read rightly */
  fileErrors: ImportError[];
  /** What to know about the file and the columns that were chosen */
  notes: ImportWarning[];
  lastRows: SeenReferences | undefined;
  /** Who names whom as its parent; null where the file has no parts of cards */
  parts: FileParts | null;
};

/**
 * Looks a file through and decides what its columns mean. A 422 Problem where it cannot be read, or
 * not within the time.
 */
export async function prepareImport(
  { timeZone }: LoadedTeam,
  source: FileSource,
  options: ImportOptions,
  progress: ImportProgress,
  time: ReadingTime,
): Promise<PreparedImport> {
  return asProblems(async () => {
    progress.begin("reading", source.size * 3);
    const followed = timedSource(followedSource(source, progress), time);
    const digest = await digestOf(followed);
    const pause = () => {
      time.check();
      return progress.advance(0);
    };
    const file = await understandFile(followed, timeZone, pause, anyFormat(options), options);
    const { table, survey, tool, sheets } = file;
    const mapping = columnsOf(proposeColumns(file), options.mapping ?? {});
    const blanks = blankFields(survey, mapping).filter(
      (field) => options.mapping?.[field] === undefined,
    );
    const fallbacks = options.fallbacks ?? proposeFallbacks(file, mapping);
    const dates = decideDateFormats(survey, mapping, chosenFormats(options));
    const labelColumns = options.labelColumns ?? proposeLabelColumns(survey);
    const fileErrors = findFileErrors({
      table: survey,
      mapping,
      fallbacks,
      labelColumns,
      constants: options.constants ?? {},
      named: namedColumns(options),
      dateFormats: dates.formats,
    });
    const lastRows =
      options.onRepeat === "last"
        ? await findLastRows(table, mapping, options.referencePrefix)
        : undefined;
    const parts = await partsOf(file, mapping, options);
    const notes = [...file.notes, ...aboutColumns(file, mapping)];
    time.end();
    return {
      ...{ table, survey, digest, tool, sheets, mapping, fallbacks, labelColumns, dates },
      ...{ blankFields: blanks, fileErrors, notes, lastRows, stages: file.stages },
      ...{ startChoices: startChoices(file, mapping), places: file.places },
      ...statusColumnsOf(file, mapping, options),
      statuses: statusesOf(file),
      clockBy: clockOf(file),
      parts,
      // What holds no cards need not be asked about.
      questions: fileErrors.some(saysNoCards) ? [] : questionsOf(file, mapping, options),
    };
  });
}

function clockOf({ stages, statuses }: UnderstoodFile): ClockBy | null {
  if (stages.length > 0) return "stages";
  return statuses.length > 0 ? "statuses" : null;
}

async function digestOf(source: FileSource): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of source.chunks()) hash.update(chunk);
  return hash.digest("base64url");
}

async function findLastRows(
  table: TableSource,
  mapping: ImportMapping,
  prefixColumn: string | null | undefined,
): Promise<SeenReferences> {
  const last = new SeenReferences();
  const referenceOf = createReferenceReader(table.headings, mapping, prefixColumn);
  for await (const { rows, rowNumbers } of table.batches()) {
    for (const [at, cells] of rows.entries()) {
      const reference = referenceOf(cells);
      if (reference !== null) last.add(reference, rowNumbers[at] ?? 0);
    }
  }
  return last;
}
