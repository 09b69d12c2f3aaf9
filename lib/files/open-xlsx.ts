import readXlsxFile from "read-excel-file/universal";
import { buildTable } from "@/lib/files/build-table";
import { FileProblem } from "@/lib/files/file-problem";
import type { FileTable } from "@/lib/files/file-table";
import { brokenArchive, refuseZipBomb } from "@/lib/files/zip-sizes";

type Cell = string | number | boolean | Date | null;

/**
 * The first sheet of a spreadsheet (XLSX) that holds rows, with its name and how many there are.
 * Days stand as ISO days. Throws a FileProblem.
 */
export async function openXlsx(
  bytes: Uint8Array,
): Promise<{ table: FileTable; sheet: string; sheetCount: number }> {
  refuseZipBomb(bytes);
  const sheets = await readSheets(bytes);
  const filled = sheets.find(({ data }) => data.filter(isFilled).length > 1) ?? sheets[0];
  if (filled === undefined) throw brokenArchive();
  const records = filled.data.map((row) => row.map(textOf));
  return { table: buildTable(records), sheet: filled.sheet, sheetCount: sheets.length };
}

async function readSheets(bytes: Uint8Array): Promise<{ sheet: string; data: Cell[][] }[]> {
  try {
    const copy = bytes.slice().buffer;
    return (await readXlsxFile(copy)) as unknown as { sheet: string; data: Cell[][] }[];
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
