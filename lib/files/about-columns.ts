import { dateFields, type ImportMapping } from "@/lib/cards/import/import-fields";
import type { ImportWarning } from "@/lib/cards/import/import-plan";
import { isOtherDay } from "@/lib/cards/words/heading-words";
import { fileWarning } from "@/lib/files/import-warnings";
import type { TableSurvey } from "@/lib/files/table-survey";
import type { UnderstoodFile } from "@/lib/files/understand-file";

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
  const hasDay = dateFields.some((field) => mapping[field] !== undefined);
  if (mapping.released === undefined && hasDay) {
    notes.push(
      fileWarning(
        "no-done-column",
        "No column says when cards were done, so there will be no cycle times, no SLA and no other figures. Export the day on which each card was done as well.",
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

/** Columns of days that fill no field and could be the start of work. */
function otherDateColumns(survey: TableSurvey, mapping: ImportMapping): string[] {
  const used = new Set(dateFields.map((field) => mapping[field]));
  return survey.headings.filter((heading) => {
    const column = survey.column(heading);
    return (
      !used.has(heading) &&
      !isOtherDay(heading) &&
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
