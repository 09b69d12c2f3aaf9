import {
  type ColumnField,
  columnFields,
  dateFields,
  type ImportMapping,
} from "@/lib/cards/import/import-fields";
import { detectDateFormat, isCounted } from "@/lib/files/detect-date-format";
import { headingKey, keysOf } from "@/lib/files/field-headings";
import { isLabelHeading } from "@/lib/files/label-types";
import type { SurveyedTable } from "@/lib/files/table-survey";

/** A team has a handful of types and sizes; a column of more different words is something else. */
const mostNames = 50;

/**
 * Which column most likely fills which field, by its heading and by what its cells look like.
 * A field for which nothing fits is left out; no column is proposed twice.
 */
export function proposeMapping(table: SurveyedTable): ImportMapping {
  const keys = table.headings.map(headingKey);
  const sampleOf = (heading: string) => table.column(heading)?.sample ?? [];
  const mapping: ImportMapping = {};
  const taken = new Set<string>();
  for (const field of columnFields) {
    const candidates = keysOf(field)
      .flatMap((name) => table.headings.filter((_, index) => keys[index] === name))
      .filter((heading) => !taken.has(heading) && looksRight(field, sampleOf(heading)));
    // A column with nothing in it tells nothing: one that is filled goes first.
    const best = candidates.find((heading) => sampleOf(heading).length > 0) ?? candidates[0];
    if (best === undefined) continue;
    mapping[field] = best;
    taken.add(best);
  }
  if (mapping.type === undefined) {
    const labels = table.headings.find(
      (heading) => isLabelHeading(heading) && sampleOf(heading).length > 0,
    );
    if (labels !== undefined && !taken.has(labels)) mapping.type = labels;
  }
  return mapping;
}

/** All columns of labels that hold any: a tracker may write one column for each label of a card. */
export function proposeLabelColumns(table: SurveyedTable): string[] {
  return table.headings.filter(
    (heading) => isLabelHeading(heading) && (table.column(heading)?.sample.length ?? 0) > 0,
  );
}

/** Whether filled cells can belong to the field. A column without any can belong to each. */
function looksRight(field: ColumnField, cells: readonly string[]): boolean {
  if (cells.length === 0) return true;
  if (isDateField(field)) return detectDateFormat(cells).outcome !== "none";
  switch (field) {
    case "url":
      return cells.filter((cell) => /^https?:\/\//i.test(cell)).length * 2 > cells.length;
    case "type":
    case "size":
      return new Set(cells).size <= mostNames;
    case "title":
    case "reference":
      return !looksLikeDates(cells);
    default:
      return true;
  }
}

function looksLikeDates(cells: readonly string[]): boolean {
  const detection = detectDateFormat(cells);
  // Numbers may be days to a spreadsheet, but far more often are what they look like.
  return detection.outcome === "decided"
    ? !isCounted(detection.format)
    : detection.outcome !== "none";
}

function isDateField(field: ColumnField): boolean {
  return dateFields.some((name) => name === field);
}
