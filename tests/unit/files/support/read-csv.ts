import type { CsvDialect } from "@/lib/files/csv-dialect";
import { bytesSource } from "@/lib/files/file-source";
import type { FileTable } from "@/lib/files/file-table";
import { openCsv } from "@/lib/files/open-csv";
import { wholeTable } from "@/lib/files/table-source";

/** A CSV file as one table in memory. */
export async function readCsv(bytes: Uint8Array): Promise<FileTable & { dialect: CsvDialect }> {
  const opened = await openCsv(bytesSource("test.csv", bytes));
  return { ...(await wholeTable(opened)), dialect: opened.dialect };
}
