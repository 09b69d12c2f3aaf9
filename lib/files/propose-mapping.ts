import {
  type ColumnField,
  columnFields,
  type DateField,
  dateFields,
  type ImportMapping,
} from "@/lib/cards/import/import-fields";
import { headingCore, isOtherDay, means, saysActual } from "@/lib/cards/words/heading-words";
import { isWorkName, workWordIn } from "@/lib/cards/words/work-words";
import { detectDateFormat, isCounted } from "@/lib/files/detect-date-format";
import { coresOf, headingKey, keysOf } from "@/lib/files/field-headings";
import { isLabelHeading, typeFromLabels } from "@/lib/files/label-types";
import { plannedBesideActual } from "@/lib/files/planned-beside-actual";
import type { SurveyedTable } from "@/lib/files/table-survey";

/** A team has a handful of types and sizes; a column of more different words is something else. */
const maxNames = 50;
const maxTypes = 30;
/** Headings that may as well stand over something else than types. */
const vagueTypes = new Set(["category", "kind", "tracker", "nature"]);

/**
 * Which column most likely fills which field, by its heading and by what its cells look like.
 * A field for which nothing fits is left out; no column is proposed twice. `mayBePlanned` are columns of
 * a start that is not known to have been real.
 */
export function proposeMapping(
  table: SurveyedTable,
  mayBePlanned: ReadonlySet<string> = new Set(),
): ImportMapping {
  const { headings } = table;
  const keys = new Map(headings.map((heading) => [heading, headingKey(heading)]));
  const cores = new Map(headings.map((heading) => [heading, headingCore(heading)]));
  const planned = plannedBesideActual(headings);
  const mapping: ImportMapping = {};
  const taken = new Set<string>();
  const take = (field: ColumnField, heading: string | undefined) => {
    if (heading === undefined) return;
    mapping[field] = heading;
    taken.add(heading);
  };
  for (const field of columnFields) {
    const hasStart = mapping.committed !== undefined;
    const candidates = [
      ...named(headings, keys, keysOf(field)),
      ...named(headings, cores, coresOf(field)),
      ...(field === "released" ? headings.filter((one) => isEnd(one, hasStart)) : []),
    ].filter(
      (heading) =>
        !taken.has(heading) &&
        !(isWayDay(field) && (planned.has(heading) || mayBePlanned.has(heading))) &&
        looksRight(field, sampleIn(table, heading), heading),
    );
    if (isWayDay(field)) candidates.sort((a, b) => Number(saysActual(b)) - Number(saysActual(a)));

    // What looks like types is better than what is only vaguely called so.
    const best =
      field === "type"
        ? (candidates.find((one) => isOfTypes(table, one)) ??
          candidates.find((one) => !vagueTypes.has(headingKey(one))) ??
          headings.find((one) => !taken.has(one) && isOfTypes(table, one)) ??
          candidates[0])
        : // A column with nothing in it tells nothing: one that is filled goes first.
          (candidates.find((heading) => sampleIn(table, heading).length > 0) ?? candidates[0]);
    take(field, best);
  }
  if (mapping.type === undefined) {
    const labels = (heading: string) =>
      isLabelHeading(heading) &&
      sampleIn(table, heading).some((cell) => typeFromLabels(cell) !== null);
    take(
      "type",
      headings.find((heading) => labels(heading) && !taken.has(heading)),
    );
  }
  return mapping;
}

/** An end without a start may as well be planned, unless it says that it is not. */
function isEnd(heading: string, hasStart: boolean): boolean {
  return means(heading, "end") && (hasStart || saysActual(heading));
}

function named(
  headings: readonly string[],
  written: ReadonlyMap<string, string>,
  names: readonly string[],
): string[] {
  return names.flatMap((name) => headings.filter((heading) => written.get(heading) === name));
}

function sampleIn(table: SurveyedTable, heading: string): readonly string[] {
  return table.column(heading)?.sample ?? [];
}

/** All columns of labels that hold any: a tracker may write one column for each label of a card. */
export function proposeLabelColumns(table: SurveyedTable): string[] {
  return table.headings.filter(
    (heading) => isLabelHeading(heading) && sampleIn(table, heading).length > 0,
  );
}

/** The column of projects, across which numbers may repeat; null where there is none. */
export function proposePrefix(table: SurveyedTable, mapping: ImportMapping): string | null {
  const used = new Set(Object.values(mapping));
  const isProject = (heading: string) =>
    means(heading, "project") && !used.has(heading) && sampleIn(table, heading).length > 0;
  return table.headings.find(isProject) ?? null;
}

/** A few words of which most are words for kinds of work: "Bug", "Story", "Task". */
function isOfTypes(table: SurveyedTable, heading: string): boolean {
  const cells = sampleIn(table, heading);
  const different = new Set(cells);
  if (cells.length === 0 || different.size > maxTypes) return false;
  if (otherMeanings.some((meaning) => means(heading, meaning))) return false;
  const names = new Set([...different].filter(isWorkName));
  const isSure = [...names].some(isBugOrFeature);
  return isSure && cells.filter((cell) => names.has(cell)).length * 2 >= cells.length;
}

/** Stages and components have names such as "Test" and "Documentation" as well. */
const otherMeanings = ["status", "resolution", "labels", "project", "client"] as const;

function isBugOrFeature(name: string): boolean {
  const word = workWordIn(name);
  return word === "bug" || word === "feature";
}

/** Whether filled cells can belong to the field. A column without any can belong to each. */
function looksRight(field: ColumnField, cells: readonly string[], heading: string): boolean {
  if (isWayDay(field) && isOtherDay(heading)) return false;
  if (cells.length === 0) return true;
  if (isDateField(field)) return detectDateFormat(cells).outcome !== "none";
  switch (field) {
    case "url":
      return cells.filter((cell) => /^https?:\/\//i.test(cell)).length * 2 > cells.length;
    case "type":
      return new Set(cells).size <= maxNames && !isLabelHeading(heading);
    case "size":
      return new Set(cells).size <= maxNames && !looksLikeDates(cells);
    case "title":
      return !looksLikeDates(cells) && !(cells.every(isWorkName) && !isPlainTitle(heading));
    case "reference":
      return !looksLikeDates(cells);
    default:
      return true;
  }
}

/** "Title" is a title even where a card is called "Tests"; "issue_name" may be the type. */
function isPlainTitle(heading: string): boolean {
  return keysOf("title").includes(headingKey(heading));
}

function looksLikeDates(cells: readonly string[]): boolean {
  const detection = detectDateFormat(cells);
  // Numbers may be days to a spreadsheet, but far more often are what they look like.
  return detection.outcome === "decided"
    ? !isCounted(detection.format)
    : detection.outcome !== "none";
}

function isDateField(field: ColumnField): field is DateField {
  return dateFields.some((name) => name === field);
}

/** The days of a card's way, which are no hopes. */
function isWayDay(field: ColumnField): boolean {
  return isDateField(field) && field !== "promised";
}
