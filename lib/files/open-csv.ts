import { type FirstRow, TableBuilder } from "@/lib/files/build-table";
import {
  binaryFile,
  type CsvDialect,
  detectDelimiter,
  refuseOtherFiles,
  scanEncoding,
} from "@/lib/files/csv-dialect";
import { CsvParser } from "@/lib/files/csv-parser";
import { decodeText } from "@/lib/files/decode-text";
import { FileProblem } from "@/lib/files/file-problem";
import type { FileSource } from "@/lib/files/file-source";
import type { TableSource } from "@/lib/files/table-source";
import { createTextDecoder } from "@/lib/files/text-decoder";

/**
 * A CSV file as a table that is read piece by piece. Rows with nothing in them are left out, and
 * keep their place in the row numbers. Throws a FileProblem where the file is none, here or, for
 * what shows only further down, while its rows are read.
 */
export async function openCsv(
  source: FileSource,
  firstRow?: FirstRow,
): Promise<TableSource & { dialect: CsvDialect }> {
  const { start, hasZeros, ...written } = await scanEncoding(source);
  refuseOtherFiles(start, written.encoding, hasZeros);
  const text = decodeText(start, written.encoding);
  const dialect: CsvDialect = { ...written, delimiter: detectDelimiter(text) };

  const parser = new CsvParser(dialect.delimiter);
  const first = parser.push(text);
  if (start.length === source.size) first.push(...parser.end());
  else if (first.length === 0) throw noFirstRow(start.length);
  const { headings } = new TableBuilder(first, firstRow);
  return {
    dialect,
    headings,
    async *batches() {
      const builder = new TableBuilder(first, firstRow);
      for await (const records of recordsOf(source, dialect)) yield builder.add(records);
      builder.end();
    },
  };
}

function noFirstRow(size: number): FileProblem {
  return new FileProblem(
    "no-headings",
    `The first ${Math.round(size / 1024)} KB of this file hold no end of a row, so it has no row of headings. Perhaps a quote is never closed, or the file is no table with a row for each card.`,
  );
}

async function* recordsOf(source: FileSource, dialect: CsvDialect): AsyncGenerator<string[][]> {
  const parser = new CsvParser(dialect.delimiter);
  const decode = createTextDecoder(dialect.encoding);
  for await (const chunk of source.chunks()) yield parser.push(checked(decode(chunk)));
  yield [...parser.push(checked(decode(null))), ...parser.end()];
}

function checked(text: string): string {
  if (text.includes("\0")) throw binaryFile();
  return text;
}
