import type { FileTable } from "@/lib/files/file-table";

/** Consecutive rows, aligned with the headings as FileTable's are. */
export type RowBatch = Pick<FileTable, "rows" | "rowNumbers">;

/** A table that can be read from its first row any number of times, some rows at a time. */
export type TableSource = {
  headings: string[];
  batches(): AsyncIterable<RowBatch>;
};

const rowsPerBatch = 500;

/** A table that is in memory. */
export function tableSource(table: FileTable): TableSource {
  return {
    headings: table.headings,
    async *batches() {
      for (let start = 0; start < table.rows.length; start += rowsPerBatch) {
        yield {
          rows: table.rows.slice(start, start + rowsPerBatch),
          rowNumbers: table.rowNumbers.slice(start, start + rowsPerBatch),
        };
      }
    },
  };
}

/** All rows at once, for what has to see them all. */
export async function wholeTable(source: TableSource): Promise<FileTable> {
  const table: FileTable = { headings: source.headings, rows: [], rowNumbers: [] };
  for await (const batch of source.batches()) {
    for (const row of batch.rows) table.rows.push(row);
    for (const number of batch.rowNumbers) table.rowNumbers.push(number);
  }
  return table;
}
