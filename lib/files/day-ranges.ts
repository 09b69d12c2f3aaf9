import type { TableSource } from "@/lib/files/table-source";
import type { SurveyedTable } from "@/lib/files/table-survey";
import { readWrittenDay } from "@/lib/files/written-day";

const range =
  /^(.+?)(?:\s*(?:→|\.{2,3}|\/(?=\d{4}-)|⟶|->|=>|–|—|～|〜|~)\s*|\s+(?:-|to|until|till|bis|à|au|al|a|até|tot|do|til|по)\s+)(.+)$/iu;

/** Two days with their times and zones take up less. */
const longestRange = 200;

/** The two days of a cell such as "March 2, 2026 → March 6, 2026"; null where it holds no two. */
export function readDayRange(cell: string): [string, string] | null {
  if (cell.length > longestRange) return null;
  const [, from, to] = range.exec(cell.trim()) ?? [];
  if (from === undefined || to === undefined) return null;
  return isDay(from) && isDay(to) ? [from.trim(), to.trim()] : null;
}

/**
 * A column whose cells hold a start and an end is read as two. Which days these are is not said by
 * that: they may as well be planned. Other tables stay as they are.
 */
export function partDayRanges(table: TableSource, survey: SurveyedTable): TableSource {
  const places = new Set(
    table.headings.flatMap((heading, index) => (hasRanges(survey, heading) ? [index] : [])),
  );
  if (places.size === 0) return table;
  const twice = <T>(row: readonly T[], part: (one: T) => [T, T]): T[] =>
    row.flatMap((one, index) => (places.has(index) ? part(one) : [one]));
  return {
    headings: twice(table.headings, (heading) => [`${heading}, from`, `${heading}, to`]),
    async *batches() {
      for await (const { rows, rowNumbers } of table.batches()) {
        yield {
          rowNumbers,
          rows: rows.map((row) => twice(row, (cell) => readDayRange(cell) ?? [cell, ""])),
        };
      }
    },
  };
}

function hasRanges(survey: SurveyedTable, heading: string): boolean {
  const cells = survey.column(heading)?.sample ?? [];
  if (!cells.some((cell) => readDayRange(cell) !== null)) return false;
  return cells.every((cell) => readDayRange(cell) !== null || isDay(cell));
}

function isDay(text: string): boolean {
  return readWrittenDay(text.trim()) !== null;
}
