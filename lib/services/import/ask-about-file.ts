import "server-only";
import type { ImportMapping } from "@/lib/cards/import/import-fields";
import { type ImportQuestion, stateChoices } from "@/lib/cards/import/import-questions";
import { isIsoDay } from "@/lib/dates/day";
import { columnQuestions, statusQuestion } from "@/lib/files/column-questions";
import { plannedStarts } from "@/lib/files/planned-starts";
import { hasOwnColumns } from "@/lib/files/tool-exports";
import type { UnderstoodFile } from "@/lib/files/understand-file";
import type { ImportOptions } from "@/lib/services/import/import-options";

/** What has to be asked about the columns and the lists of a file before its rows are read. */
export function questionsOf(
  file: UnderstoodFile,
  mapping: ImportMapping,
  options: ImportOptions,
): ImportQuestion[] {
  // The page names every field; one that it leaves blank nobody need have spoken about.
  const chosen = Object.entries(options.mapping ?? {}).filter(([, heading]) => heading !== "");
  const said = new Set(chosen.map(([field]) => field));
  // The columns of a tool's export are known, whatever else it holds.
  const areKnown = file.tool !== null && !hasOwnColumns(file.tool);
  const mayBePlanned = plannedStarts(file.survey, file.tool);
  const columns = columnQuestions(file.survey, mapping, said, {
    mayBePlanned,
    areKnown,
    hasStages: file.stages.length > 0,
  });
  return [...statusQuestion(file.statuses), ...columns];
}

/** Columns that options name beside the fields: where no answer with a meaning of its own stands. */
export function namedColumns(options: ImportOptions): [string, string][] {
  const answers = (["doneWithoutDay", "startedWithoutDay"] as const).filter((option) => {
    const answer = options[option] ?? "";
    const isChoice = stateChoices[option].some(([value]) => value === answer);
    return !isChoice && !isIsoDay(answer);
  });
  const columns = ["statusColumn", "parentColumn", "referencePrefix"] as const;
  return [...answers, ...columns].flatMap((option) => {
    const heading = options[option];
    return heading ? [[option, heading] as [string, string]] : [];
  });
}
