import type { ImportMapping } from "@/lib/cards/import/import-fields";
import { means } from "@/lib/cards/words/heading-words";
import { isLabelHeading } from "@/lib/files/label-types";
import type { StagePlaces } from "@/lib/files/stage-places";
import type { SurveyedTable } from "@/lib/files/table-survey";

/** A board has a few statuses; a column of more different texts is something else. */
const maxStatuses = 60;

/** The column that says where each card stands, as far as its heading and its words tell; or null. */
export function proposeStatusColumn(
  table: SurveyedTable,
  mapping: ImportMapping,
  places: StagePlaces,
): string | null {
  const used = new Set(Object.values(mapping));
  let best: { heading: string; share: number } | null = null;
  for (const heading of table.headings) {
    if (used.has(heading) || isLabelHeading(heading) || !means(heading, "status")) continue;
    const share = shareOf(table, heading, (cell) => places.stageOf(cell) !== null);
    if (share > (best?.share ?? 0)) best = { heading, share };
  }
  return best?.heading ?? null;
}

const yes = new Set([
  "true",
  "yes",
  "y",
  "ja",
  "oui",
  "sí",
  "si",
  "sim",
  "tak",
  "да",
  "是",
  "1",
  "x",
]);
const no = new Set(["false", "no", "n", "nein", "non", "não", "nie", "нет", "否", "0"]);

/**
 * A column that says of each card whether it is done, by true and false; or null. What they say is
 * suggested to `places`.
 */
export function proposeDoneColumn(
  table: SurveyedTable,
  mapping: ImportMapping,
  places: StagePlaces,
): string | null {
  const used = new Set(Object.values(mapping));
  const isAnswer = (cell: string) => yes.has(cell.toLowerCase()) || no.has(cell.toLowerCase());
  const cellsOf = (heading: string) => [...new Set(table.column(heading)?.sample)];
  const found = table.headings.find(
    (heading) =>
      !used.has(heading) &&
      means(heading.replace(/^is[ _]?(?=\w)/i, ""), "released") &&
      cellsOf(heading).length > 1 &&
      cellsOf(heading).every(isAnswer),
  );
  if (found === undefined) return null;
  for (const cell of cellsOf(found)) {
    places.suggest(cell, yes.has(cell.toLowerCase()) ? "done" : "waiting");
  }
  return found;
}

/** The column that says how cards ended, where it tells of some that were given up; or null. */
export function proposeResolutionColumn(
  table: SurveyedTable,
  mapping: ImportMapping,
  places: StagePlaces,
): string | null {
  const used = new Set(Object.values(mapping));
  const isResolution = (heading: string) =>
    !used.has(heading) &&
    means(heading, "resolution") &&
    shareOf(table, heading, (cell) => places.stageOf(cell) === "cancelled") > 0;
  return table.headings.find(isResolution) ?? null;
}

/** The share of a column's cells that fit; 0 where it holds days or too many different texts. */
function shareOf(table: SurveyedTable, heading: string, fits: (cell: string) => boolean): number {
  const column = table.column(heading);
  if (column === undefined || column.dates.outcome !== "none") return 0;
  const different = new Set(column.sample);
  if (column.sample.length === 0 || different.size > maxStatuses) return 0;
  return column.sample.filter(fits).length / column.sample.length;
}
