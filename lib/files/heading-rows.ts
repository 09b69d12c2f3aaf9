import { dateFields } from "@/lib/cards/import/import-fields";
import { means } from "@/lib/cards/words/heading-words";
import { readWrittenDay } from "@/lib/files/written-day";

const looksAtRows = 10;

/**
 * Headings over two rows, as a spreadsheet has them where cells are merged: "Dates" over "Started" and
 * "Done". The lower one counts, with that above it where lower ones repeat; null for any other table.
 */
export function joinHeadingRows(
  top: readonly string[],
  below: readonly (readonly string[])[],
): string[] | null {
  const [next, ...rows] = below;
  if (next === undefined || !isSecondRow(top, next, rows)) return null;
  const width = Math.max(top.length, next.length);
  const filled = (row: readonly string[], at: number) => (row[at] ?? "").trim();
  const names = Array.from({ length: width }, (_, at) => filled(next, at) || filled(top, at));
  const repeated = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  let group = "";
  return names.map((name, at) => {
    group = filled(top, at) || group;
    return repeated.has(name) && filled(next, at) !== "" ? `${group} ${name}` : name;
  });
}

/** Whether a row names columns that the row above leaves blank, days of cards among them. */
function isSecondRow(
  top: readonly string[],
  next: readonly string[],
  rows: readonly (readonly string[])[],
): boolean {
  const isText = (cell: string) => cell.trim() === "" || !/^[\d\s.,:/-]+$/.test(cell);
  if (!next.every((cell) => isText(cell) && readWrittenDay(cell.trim()) === null)) return false;
  const namesBlank = next.some(
    (cell, at) => cell.trim() !== "" && at < top.length && (top[at] ?? "").trim() === "",
  );
  const days = next.filter((cell) => dateFields.some((field) => means(cell, field)));
  const hasDays = rows
    .slice(0, looksAtRows)
    .some((row) => row.some((cell) => readWrittenDay(cell.trim()) !== null));
  return namesBlank && days.length > 1 && hasDays;
}
