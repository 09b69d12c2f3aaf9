import type { ImportMapping } from "@/lib/cards/import/import-fields";
import { headingWords, means } from "@/lib/cards/words/heading-words";
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
  const share = (heading: string) =>
    shareOf(table, heading, (cell) => places.stageOf(cell) !== null);
  const free = table.headings.filter((one) => !used.has(one) && !isLabelHeading(one));
  const best = (headings: string[]) =>
    headings.reduce<string | null>(
      (found, one) => (share(one) > (found === null ? 0 : share(found)) ? one : found),
      null,
    );
  return (
    best(free.filter((one) => means(one, "status"))) ??
    best(free.filter(endsInStatus)) ??
    free.find((one) => holdsStatuses(table, one, places)) ??
    null
  );
}

/** "Bearbeitungsstatus", "Dev Status": words that a language joins to the one for a status. */
function endsInStatus(heading: string): boolean {
  return headingWords(heading).some((word) => /(?:status|zustand|toestand|tila)$/.test(word));
}

/** Whether all cells of a column are statuses, some of work that waits and some of work that is over. */
function holdsStatuses(table: SurveyedTable, heading: string, places: StagePlaces): boolean {
  const column = table.column(heading);
  if (column === undefined || column.dates.outcome !== "none") return false;
  const names = new Set(column.sample);
  if (names.size < 2 || names.size > maxStatuses) return false;
  const stages = new Set([...names].map((name) => places.stageOf(name)));
  const isOver = stages.has("done") || stages.has("cancelled");
  return !stages.has(null) && stages.has("queue") && isOver;
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
  const percent = proposePercentColumn(table, mapping, places);
  if (percent !== null) return percent;
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

const percentHeadings = new Set(
  "% complete,percent complete,complete %,% done,percent done,done ratio,progress,% progress,completion %,percent completed,% completed,fortschritt,% abgeschlossen,avancement,% achevé,progreso,progresso,avanzamento,% completado,% concluído,voortgang,進捗率,进度,진행률,прогресс".split(
    ",",
  ),
);

/** A column that says in percent how much of each card is done; or null. 100 is done, 0 waits. */
function proposePercentColumn(
  table: SurveyedTable,
  mapping: ImportMapping,
  places: StagePlaces,
): string | null {
  const used = new Set(Object.values(mapping));
  const isPercent = (cell: string) => /^(?:100|\d{1,2})(?:[.,]\d+)?\s*%?$/.test(cell);
  const found = table.headings.find((heading) => {
    const cells = table.column(heading)?.sample ?? [];
    const isNamed = percentHeadings.has(
      heading
        .toLowerCase()
        .replace(/[\s_-]+/g, " ")
        .trim(),
    );
    return isNamed && !used.has(heading) && cells.length > 0 && cells.every(isPercent);
  });
  if (found === undefined) return null;
  for (const cell of new Set(table.column(found)?.sample)) {
    const percent = Number.parseFloat(cell.replace(",", "."));
    places.suggest(cell, percent === 100 ? "done" : percent === 0 ? "waiting" : "in-progress");
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
