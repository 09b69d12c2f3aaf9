import writeXlsxFile, { type Cell } from "write-excel-file/node";
import type { SheetCell, WorkbookSheet } from "@/lib/files/workbook-sheet";

/** The sheets as the bytes of an XLSX file. */
export async function writeWorkbook(sheets: WorkbookSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const buffer = await writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: sheet.rows.map((row) => row.map(toCell)),
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: sheet.frozenRows,
    })),
  ).toBuffer();
  return new Uint8Array(buffer);
}

function toCell({ value, format, bold }: SheetCell): Cell {
  const style = {
    ...(bold ? { fontWeight: "bold" as const } : {}),
    ...(format ? { format } : {}),
  };
  if (typeof value === "string") {
    return value === "" ? null : { ...style, value, type: String };
  }
  if (typeof value === "number") return { ...style, value, type: Number };
  return { ...style, value: new Date(`${value.day}T00:00:00Z`), type: Date };
}
