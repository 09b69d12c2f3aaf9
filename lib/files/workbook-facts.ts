import { dateFields } from "@/lib/cards/import/import-fields";
import { means, saysDate } from "@/lib/cards/words/heading-words";
import type { FileTable } from "@/lib/files/file-table";
import { readZipEntry } from "@/lib/files/zip-entry";

export type WorkbookFacts = {
  /** The places of sheets that are hidden, the first being 0 */
  hidden: ReadonlySet<number>;
  /** Whether days are counted from 1904, as old spreadsheets of Macintosh do */
  isFrom1904: boolean;
};

/** What the table of contents of a workbook (XLSX) says; nothing of it where that cannot be read. */
export async function readWorkbookFacts(bytes: Uint8Array): Promise<WorkbookFacts> {
  const text = (await readZipEntry(bytes, "xl/workbook.xml").catch(() => null)) ?? "";
  const sheets = text.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  const isHidden = (sheet: string) => /\sstate="(?:hidden|veryHidden)"/.test(sheet);
  return {
    hidden: new Set(sheets.flatMap((sheet, place) => (isHidden(sheet) ? [place] : []))),
    isFrom1904: /<(?:\w+:)?workbookPr\s[^>]*date1904="(?:1|true)"/.test(text),
  };
}

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
