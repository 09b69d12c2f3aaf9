import { type DateField, dateFields, type ImportMapping } from "@/lib/cards/import/import-fields";
import type { ImportWarning } from "@/lib/cards/import/import-plan";
import { createMomentReader, type DateFormat } from "@/lib/files/date-format";
import type { FileSource } from "@/lib/files/file-source";
import { fileWarning } from "@/lib/files/import-warnings";
import { toolOf } from "@/lib/files/known-tools";
import { type FileChoices, openFile } from "@/lib/files/open-file";
import { proposeMapping } from "@/lib/files/propose-mapping";
import { findStageColumns, proposeStages, stageFallbacks } from "@/lib/files/stage-columns";
import {
  findStatusLog,
  namesRepeat,
  type StatusLog,
  StatusLogFolder,
} from "@/lib/files/status-log";
import { type TableSource, tableSource } from "@/lib/files/table-source";
import { TableSurvey } from "@/lib/files/table-survey";
import { joinTitleLevels } from "@/lib/files/title-levels";

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
  const opened = await openFile(source, choices);
  let table = joinTitleLevels(opened.table);
  let survey = await surveyOf(table, pause);
  const notes = opened.notes.map((note) => fileWarning("about-the-file", note));
  const tool = opened.tool ?? toolOf(table.headings);
  const likely = findStatusLog(survey);
  const log = likely !== null && (await namesRepeat(table, likely.item)) ? likely : null;
  if (log !== null) {
    notes.push(
      fileWarning(
        "about-the-file",
        `The file has one row for each change of “${log.status}”. Walltime made one card of each “${log.item}”: committed when it was first worked on, released when it was last done.`,
      ),
    );
    table = await foldedTable(
      table,
      log,
      createMomentReader(chosenFormat ?? formatOf(survey, log.when), timeZone),
      pause,
    );
    survey = await surveyOf(table, pause);
  }
  const mayHaveStages = (tool === null || tool === "Jira") && log === null;
  const stages = mayHaveStages ? findStageColumns(survey) : [];
  return { table, survey, tool, stages, notes, sheets: opened.sheets };
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

async function foldedTable(
  table: TableSource,
  log: StatusLog,
  orderOf: (when: string) => number,
  pause: () => Promise<void>,
): Promise<TableSource> {
  const folder = new StatusLogFolder(table.headings, log, orderOf);
  for await (const batch of table.batches()) {
    folder.add(batch);
    await pause();
  }
  return tableSource(folder.table());
}

/** The proposed columns: by heading and content, and by stage where the file has stages. */
export function proposeColumns({ survey, stages }: UnderstoodFile): ImportMapping {
  const mapping = proposeMapping(survey);
  return stages.length > 0 ? { ...mapping, ...proposeStages(stages) } : mapping;
}

/** What stands in for the blank cells of mapped stages, as the next stage a card entered does. */
export function proposeFallbacks(
  { stages }: UnderstoodFile,
  mapping: ImportMapping,
): Partial<Record<DateField, string[]>> {
  return stages.length > 0 ? stageFallbacks(stages, mapping) : {};
}

/** What to know about the columns that were chosen: stages that were guessed, a start that is missing. */
export function aboutColumns(file: UnderstoodFile, mapping: ImportMapping): ImportWarning[] {
  const notes: ImportWarning[] = [];
  const { stages, survey, tool } = file;
  if (stages.length > 0 && mapping.committed !== undefined && mapping.released !== undefined) {
    notes.push(
      fileWarning(
        "stage-columns",
        `The file names the stages ${stages.join(" → ")}. Work is taken to start with “${mapping.committed}” and to be done with “${mapping.released}”; a card that skipped a stage entered the next. Choose other columns if that is not so.`,
      ),
    );
  }
  if (mapping.released !== undefined && mapping.committed === undefined) {
    const others = otherDateColumns(survey, mapping);
    const whose = tool === null ? "The file says" : `This export of ${tool} says`;
    const choice =
      others.length > 0
        ? `If one of ${others
            .slice(0, 5)
            .map((one) => `“${one}”`)
            .join(
              ", ",
            )} is the start, choose it for “Committed”; or let “${mapping.prioritised ?? others[0]}” count as the start as well.`
        : mapping.prioritised === undefined
          ? "Export the day on which work started as well."
          : `Export the day on which work started as well, or choose “${mapping.prioritised}” for “Committed” too: times then include the waiting.`;
    notes.push(
      fileWarning(
        "no-start-column",
        `${whose} when cards were done but not when work on them started, so there are lead times but no cycle times and no SLA. ${choice}`,
      ),
    );
  }
  return notes;
}

/** Days on which something was last looked at or changed say nothing of its start. */
const changeWords =
  /updat|modif|viewed|changed|activity|aktualisiert|mise à jour|mis à jour|actualiza|atualiza|aggiorn|bijgewerkt|gewijzigd|uppdater|opdater|oppdater|zaktualiz|обновл|更新/iu;

/** Columns of days that fill no field and could be the start of work. */
function otherDateColumns(survey: TableSurvey, mapping: ImportMapping): string[] {
  const used = new Set(dateFields.map((field) => mapping[field]));
  return survey.headings.filter((heading) => {
    const column = survey.column(heading);
    return (
      !used.has(heading) &&
      !changeWords.test(heading) &&
      column !== undefined &&
      column.sample.length > 0 &&
      column.dates.outcome !== "none"
    );
  });
}

/**
 * Where a file says when cards were done but not when they were started: the columns that could
 * stand for the start, those that fill no field yet first. Empty where the file has a start.
 */
export function startChoices({ survey }: UnderstoodFile, mapping: ImportMapping): string[] {
  if (mapping.released === undefined || mapping.committed !== undefined) return [];
  const others = otherDateColumns(survey, mapping);
  return [...others, ...(mapping.prioritised === undefined ? [] : [mapping.prioritised])];
}
