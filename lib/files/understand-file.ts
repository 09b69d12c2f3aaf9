import type { DateField, ImportMapping } from "@/lib/cards/import/import-fields";
import type { ImportWarning } from "@/lib/cards/import/import-plan";
import { type PlacedStatus, statusPlaces } from "@/lib/cards/import/status-places";
import { createMomentReader, type DateFormat } from "@/lib/files/date-format";
import { partDayRanges } from "@/lib/files/day-ranges";
import { FileProblem } from "@/lib/files/file-problem";
import type { FileSource } from "@/lib/files/file-source";
import { fileWarning } from "@/lib/files/import-warnings";
import { type FileChoices, openFile } from "@/lib/files/open-file";
import { plannedStarts } from "@/lib/files/planned-starts";
import { columnsFor } from "@/lib/files/propose-columns";
import { stackBlocks } from "@/lib/files/side-by-side";
import { findStageColumns, stageFallbacks } from "@/lib/files/stage-columns";
import { StagePlaces } from "@/lib/files/stage-places";
import { findStatusLog, itemsRepeat } from "@/lib/files/status-log";
import { StatusLogFolder } from "@/lib/files/status-log-folder";
import { type TableSource, tableSource } from "@/lib/files/table-source";
import { TableSurvey } from "@/lib/files/table-survey";
import { joinTitleLevels } from "@/lib/files/title-levels";
import { toolOf } from "@/lib/files/tool-exports";

export type UnderstoodFile = {
  table: TableSource;
  survey: TableSurvey;
  /** The tool that wrote the file, where it is known */
  tool: string | null;
  /** Columns with the day on which a card entered each stage, in the board's order */
  stages: string[];
  /** The sheet that was read and all that could be; null where the file has no sheets */
  sheets: { chosen: string; names: string[] } | null;
  notes: ImportWarning[];
  /** Where statuses, lists and stages stand */
  places: StagePlaces;
  /** The lists of a board, or the statuses of a log of changes, and where they are placed */
  statuses: PlacedStatus[];
  /** Whether each row's status has to be read beside its days */
  readsStatus: boolean;
};

/**
 * Opens a file, looks it through once and recognises its shape. `pause` is awaited after each
 * stretch of rows; `chosenFormat` is how somebody said that the file's days are written. Throws a
 * FileProblem.
 */
export async function understandFile(
  source: FileSource,
  timeZone: string,
  pause: () => Promise<void>,
  chosenFormat: DateFormat | null = null,
  choices: FileChoices = {},
): Promise<UnderstoodFile> {
  const places = new StagePlaces(choices.statuses);
  const opened = await openFile(source, choices, places, pause);
  let table = joinTitleLevels(opened.table);
  let survey = await surveyOf(table, pause);
  const blocks = stackBlocks(table, survey);
  if (blocks.table !== table) {
    table = blocks.table;
    survey = await surveyOf(table, pause);
  }
  const parted = partDayRanges(table, survey);
  if (parted !== table) {
    table = parted;
    survey = await surveyOf(table, pause);
  }
  const notes = opened.notes.map((note) => fileWarning("about-the-file", note));
  if (blocks.apart.length > 0) {
    const columns = blocks.apart.map((heading) => `“${heading}”`).join(", ");
    notes.push(
      fileWarning(
        "about-the-file",
        `The columns ${columns} stand apart from the others, as a table of their own, and were not read. Put that table below the other, or into a file of its own.`,
      ),
    );
  }
  const tool = opened.tool ?? toolOf(table.headings);
  const likely = findStatusLog(survey);
  const log = likely !== null && (await itemsRepeat(table, likely)) ? likely : null;
  let { statuses, readsStatus } = opened;
  if (log !== null) {
    notes.push(
      fileWarning(
        "about-the-file",
        `The file has one row for each change of “${log.status}”. Walltime made one card of each “${log.item}”: committed when it was first worked on, released when it was done and not taken up again.`,
      ),
    );
    const orderOf = createMomentReader(chosenFormat ?? formatOf(survey, log.when), timeZone);
    const folder = new StatusLogFolder(table.headings, log, orderOf, places);
    for await (const batch of table.batches()) {
      folder.add(batch);
      await pause();
    }
    const folded = folder.table();
    table = tableSource(folded.table);
    statuses = folder.statuses();
    readsStatus = folded.readsStatus;
    if (choices.onQuestion !== "default") refuseUnplaced(statuses);
    survey = await surveyOf(table, pause);
  }
  const mayHaveStages = (tool === null || tool === "Jira") && log === null;
  const stages = mayHaveStages ? findStageColumns(survey, places) : [];
  const { sheets } = opened;
  return { table, survey, tool, stages, notes, places, statuses, readsStatus, sheets };
}

async function surveyOf(table: TableSource, pause: () => Promise<void>): Promise<TableSurvey> {
  const survey = new TableSurvey(table.headings);
  for await (const batch of table.batches()) {
    survey.add(batch);
    await pause();
  }
  return survey;
}

/** Undecided days are put in order day first until somebody has said how they are meant. */
function formatOf(survey: TableSurvey, heading: string): DateFormat {
  const dates = survey.column(heading)?.dates;
  return dates?.outcome === "decided" ? dates.format : "dd/mm/yyyy";
}

function refuseUnplaced(statuses: readonly PlacedStatus[]): void {
  const unplaced = statuses.filter(({ place }) => place === null).map(({ name }) => name);
  const [first] = unplaced;
  if (first === undefined) return;
  throw new FileProblem(
    "status-changes",
    `This file has one row for each change of a status, and Walltime cannot tell whether work is waiting, going on or done in: ${unplaced.slice(0, 10).join(", ")}. Say it with statuses, for instance {"${first}": "in-progress"}: each is ${statusPlaces.join(", ")}; or export one row for each card.`,
  );
}

/** The proposed columns: by heading and content, and by stage where the file has stages. */
export function proposeColumns({ survey, stages, places, tool }: UnderstoodFile): ImportMapping {
  return columnsFor(survey, stages, places, plannedStarts(survey, tool));
}

/** What stands in for the blank cells of mapped stages, as the next stage a card entered does. */
export function proposeFallbacks(
  { stages, places }: UnderstoodFile,
  mapping: ImportMapping,
): Partial<Record<DateField, string[]>> {
  return stages.length > 0 ? stageFallbacks(stages, mapping, places) : {};
}
