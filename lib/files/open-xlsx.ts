import { dateFields } from "@/lib/cards/import/import-fields";
import { type FirstRow, TableBuilder } from "@/lib/files/build-table";
import { FileProblem } from "@/lib/files/file-problem";
import type { FileTable } from "@/lib/files/file-table";
import { proposeMapping } from "@/lib/files/propose-mapping";
import { TableSurvey } from "@/lib/files/table-survey";
import { countedFrom1900 } from "@/lib/files/workbook/counted-from-1900";
import { noWorkbook } from "@/lib/files/workbook/read-xml";
import { openWorkbook, type WorkbookSheets } from "@/lib/files/workbook/workbook-sheets";

type Choices = {
  sheet?: string | undefined;
  firstRow?: FirstRow | undefined;
  /** Awaited after each stretch of work */
  pause?: (() => Promise<void>) | undefined;
};

type FoundTable = { table: FileTable; sheet: string; isHidden: boolean };

/**
 * The sheet of a spreadsheet (XLSX) that was asked for, or else the one that holds most of what a
 * table of cards has, with the names of all sheets that hold anything. Days stand as ISO days.
 * Throws a FileProblem.
 */
export async function openXlsx(
  bytes: Uint8Array,
  { sheet: wanted, firstRow, pause = async () => {} }: Choices = {},
): Promise<{ table: FileTable; sheet: string; names: string[] }> {
  const sheets = await openWorkbook(bytes, pause);
  const names: string[] = [];
  const found: FoundTable[] = [];
  let problem: unknown = null;
  for await (const { name, isHidden, rows } of sheetsOf(sheets)) {
    if (rows instanceof FileProblem) {
      problem ??= rows;
      if (wanted === name) throw rows;
      continue;
    }
    if (rows.length === 0) continue;
    names.push(name);
    if (wanted !== undefined && wanted !== name) continue;
    try {
      const read = await tableOf(rows, firstRow, pause);
      const table = sheets.isFrom1904 ? countedFrom1900(read) : read;
      found.push({ table, sheet: name, isHidden });
    } catch (error) {
      if (!(error instanceof FileProblem) || wanted === name) throw error;
      problem ??= error;
    }
  }
  const best = bestOf(found);
  if (best !== null) return { ...best, names };
  if (problem !== null && wanted === undefined) throw problem;
  if (wanted !== undefined) throw noSuchSheet(wanted, names);
  if (sheets.count === 0) throw noWorkbook();
  // Says that the file is empty.
  return { table: await tableOf([], firstRow, pause), sheet: "", names };
}

/** The rows of each sheet, or why it cannot be read; others may still be. */
async function* sheetsOf(sheets: WorkbookSheets) {
  for (const { rows, ...sheet } of sheets.each()) {
    try {
      yield { ...sheet, rows: await rows() };
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      yield { ...sheet, rows: error };
    }
  }
}

const rowsPerStretch = 500;

async function tableOf(
  rows: readonly string[][],
  firstRow: FirstRow | undefined,
  pause: () => Promise<void>,
): Promise<FileTable> {
  const builder = new TableBuilder(rows, firstRow);
  const table: FileTable = { headings: builder.headings, rows: [], rowNumbers: [] };
  for (let start = 0; start < rows.length; start += rowsPerStretch) {
    const batch = builder.add(rows.slice(start, start + rowsPerStretch));
    table.rows.push(...batch.rows);
    table.rowNumbers.push(...batch.rowNumbers);
    await pause();
  }
  builder.end();
  return table;
}

const looksAtRows = 200;
/** What a table with a column of days and one more that is known comes to. */
const likeCards = 4;

function bestOf(found: readonly FoundTable[]): { table: FileTable; sheet: string } | null {
  const scored = found.map((one) => ({ ...one, score: likenessToCards(one.table) }));
  // What somebody hid is read only where no sheet in sight is like a table of cards.
  const inSight = scored.filter(({ isHidden, score }) => !isHidden && score >= likeCards);
  const [first, ...others] = inSight.length > 0 ? inSight : scored;
  if (first === undefined) return null;
  const { table, sheet } = others.reduce((a, b) => (b.score > a.score ? b : a), first);
  return { table, sheet };
}

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

function noSuchSheet(wanted: string, names: readonly string[]): FileProblem {
  return new FileProblem(
    "no-such-sheet",
    `The spreadsheet has no sheet “${wanted}” with anything in it. It has: ${names.join(", ")}.`,
  );
}
