import { dateFields } from "@/lib/cards/import/import-fields";
import { means, saysDate } from "@/lib/cards/words/heading-words";
import type { FileTable } from "@/lib/files/file-table";

const daysTo1904 = 1_462;

/** Days that stand as plain numbers in a workbook that counts from 1904, as numbers from 1900. */
export function countedFrom1900(table: FileTable): FileTable {
  const isOfDays = (heading: string) =>
    saysDate(heading) || dateFields.some((field) => means(heading, field));
  const places = new Set(
    table.headings.flatMap((heading, place) => (isOfDays(heading) ? [place] : [])),
  );
  const moved = (cell: string) =>
    /^\d{5}(?:\.\d+)?$/.test(cell) ? String(Number(cell) + daysTo1904) : cell;
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell, place) => (places.has(place) ? moved(cell) : cell)),
    ),
  };
}
