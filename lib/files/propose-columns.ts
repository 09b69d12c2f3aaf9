import {
  type ColumnField,
  columnFields,
  type ImportMapping,
} from "@/lib/cards/import/import-fields";
import { means } from "@/lib/cards/words/heading-words";
import { proposeMapping } from "@/lib/files/propose-mapping";
import { proposeStages } from "@/lib/files/stage-columns";
import type { StagePlaces } from "@/lib/files/stage-places";
import type { SurveyedTable } from "@/lib/files/table-survey";

/** Points are whole or half numbers of a short scale. */
const maxPoints = 20;

/**
 * The proposed columns: by heading and content, and by stage where the file has stages. A column
 * without a value is as if it were not there; story points and weights are sizes where nothing else is.
 */
export function columnsFor(
  survey: SurveyedTable,
  stages: readonly string[],
  places: StagePlaces,
  mayBePlanned: ReadonlySet<string> = new Set(),
): ImportMapping {
  const mapping: ImportMapping = {};
  const proposed = proposeMapping(survey, mayBePlanned);
  for (const field of columnFields) {
    const heading = proposed[field];
    if (heading !== undefined && isFilled(survey, heading)) mapping[field] = heading;
  }
  const points = survey.headings.find((heading) => isOfPoints(survey, heading));
  if (points !== undefined) mapping.size ??= points;
  return stages.length > 0 ? { ...mapping, ...proposeStages(stages, places) } : mapping;
}

/** Fields whose only column has no value in any row: an update by reference empties them. */
export function blankFields(survey: SurveyedTable, mapping: ImportMapping): ColumnField[] {
  const proposed = proposeMapping(survey);
  return columnFields.filter((field) => {
    const heading = proposed[field];
    return heading !== undefined && mapping[field] === undefined && !isFilled(survey, heading);
  });
}

function isFilled(survey: SurveyedTable, heading: string): boolean {
  return (survey.column(heading)?.sample.length ?? 0) > 0;
}

function isOfPoints(survey: SurveyedTable, heading: string): boolean {
  const cells = survey.column(heading)?.sample ?? [];
  const isShort = new Set(cells).size <= maxPoints;
  const areNumbers = cells.every((cell) => /^\d{1,3}(?:[.,]\d{1,2})?$/.test(cell));
  return means(heading, "points") && cells.length > 0 && isShort && areNumbers;
}
