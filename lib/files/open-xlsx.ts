import readXlsxFile from "read-excel-file/universal";
import { dateFields } from "@/lib/cards/import/import-fields";
import { buildTable, type FirstRow } from "@/lib/files/build-table";
import { FileProblem } from "@/lib/files/file-problem";
import type { FileTable } from "@/lib/files/file-table";
import { proposeMapping } from "@/lib/files/propose-mapping";
import { TableSurvey } from "@/lib/files/table-survey";
import { countedFrom1900, readWorkbookFacts } from "@/lib/files/workbook-facts";
import { brokenArchive, refuseZipBomb } from "@/lib/files/zip-sizes";

type Cell = string | number | boolean | Date | null;
type Sheet = { sheet: string; data: Cell[][] };

/**
 * The sheet of a spreadsheet (XLSX) that was asked for, or else the one that holds most of what a
 * table of cards has, with the names of all sheets that hold anything. Days stand as ISO days.
 * Throws a FileProblem.
 */
export async function openXlsx(
  bytes: Uint8Array,
  { sheet: wanted, firstRow }: { sheet?: string | undefined; firstRow?: FirstRow | undefined } = {},
): Promise<{ table: FileTable; sheet: string; names: string[] }> {
  refuseZipBomb(bytes);
  const sheets = await readSheets(bytes);
  const { hidden, isFrom1904 } = await readWorkbookFacts(bytes);
  const filled = sheets.filter(({ data }) => data.some(isFilled));
  const names = filled.map(({ sheet }) => sheet);
  const tableOf = ({ data }: Sheet) => {
    const table = buildTable(
      data.map((row) => row.map(textOf)),
      firstRow,
    );
    return isFrom1904 ? countedFrom1900(table) : table;
  };
  if (wanted !== undefined) {
    const found = filled.find(({ sheet }) => sheet === wanted);
    if (found !== undefined) return { table: tableOf(found), sheet: wanted, names };
    throw new FileProblem(
      "no-such-sheet",
      `The spreadsheet has no sheet “${wanted}” with anything in it. It has: ${names.join(", ")}.`,
    );
  }
  const found: { table: FileTable; sheet: string; score: number; isHidden: boolean }[] = [];
  let problem: unknown = null;
  for (const one of filled) {
    try {
      const table = tableOf(one);
      const isHidden = hidden.has(sheets.indexOf(one));
      found.push({ table, sheet: one.sheet, score: likenessToCards(table), isHidden });
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      problem ??= error;
    }
  }
  // What somebody hid is read only where no sheet in sight is like a table of cards.
  const inSight = found.filter(({ isHidden, score }) => !isHidden && score >= likeCards);
  const [first, ...others] = inSight.length > 0 ? inSight : found;
  if (first !== undefined) {
    const best = others.reduce((a, b) => (b.score > a.score ? b : a), first);
    return { table: best.table, sheet: best.sheet, names };
  }
  if (problem !== null) throw problem;
  const [blank] = sheets;
  if (blank === undefined) throw brokenArchive();
  return { table: tableOf(blank), sheet: blank.sheet, names };
}

const looksAtRows = 200;
/** What a table with a column of days and one more that is known comes to. */
const likeCards = 4;

/** How much of what a table of cards has a sheet holds: known columns, those of days above all. */
function likenessToCards({ headings, rows, rowNumbers }: FileTable): number {
  const survey = new TableSurvey(headings).add({
    rows: rows.slice(0, looksAtRows),
    rowNumbers: rowNumbers.slice(0, looksAtRows),
  });
  const mapping = proposeMapping(survey);
  const days = dateFields.filter((field) => {
    const heading = mapping[field];
    return heading !== undefined && (survey.column(heading)?.sample.length ?? 0) > 0;
  }).length;
  return Object.keys(mapping).length + days * 3;
}

async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    const copy = bytes.slice().buffer;
    return (await readXlsxFile(copy)) as unknown as Sheet[];
  } catch {
    throw new FileProblem(
      "binary-file",
      "This file is an archive, but no spreadsheet that Walltime can read. Save it as XLSX or CSV.",
    );
  }
}

function isFilled(row: readonly Cell[]): boolean {
  return row.some((cell) => cell !== null && cell !== "");
}

function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return "";
  // A spreadsheet's day has no zone; fractions of a day come out a little off the second.
  const [day = "", time = ""] = new Date(Math.round(cell.getTime() / 1_000) * 1_000)
    .toISOString()
    .split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}
