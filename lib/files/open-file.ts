import { decodeText } from "@/lib/files/decode-text";
import { FileProblem } from "@/lib/files/file-problem";
import { allBytes, type FileSource } from "@/lib/files/file-source";
import { openCsv } from "@/lib/files/open-csv";
import { openJson } from "@/lib/files/open-json";
import { openXlsx } from "@/lib/files/open-xlsx";
import { type TableSource, tableSource } from "@/lib/files/table-source";

export type OpenedFile = {
  table: TableSource;
  /** The tool that wrote the file, where its format alone tells */
  tool: string | null;
  /** What to know about the file */
  notes: string[];
};

/** Formats that cannot be read piece by piece are in memory as a whole, several times over. */
const mostInMemory = 50_000_000;

/** A file of any format that Walltime reads, as a table. Throws a FileProblem where it is none. */
export async function openFile(source: FileSource): Promise<OpenedFile> {
  const start = await startOf(source);
  if (start.startsWith("PK\u0003\u0004")) {
    const { table, sheet, sheetCount } = await openXlsx(await inMemory(source));
    const note = `The spreadsheet has ${sheetCount} sheets; this is “${sheet}”.`;
    return { table: tableSource(table), tool: null, notes: sheetCount > 1 ? [note] : [] };
  }
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
    throw new FileProblem(
      "binary-file",
      "This is a spreadsheet in the old XLS format. Save it as XLSX or CSV.",
    );
  }
  if (/^\s*(?:\u00ef\u00bb\u00bf)?\s*(?:\[\s*[{\]]|\{\s*["}])/.test(start)) {
    const text = decodeText(await inMemory(source), "utf-8");
    const { table, tool, notes } = openJson(text);
    return { table: tableSource(table), tool, notes };
  }
  return { table: await openCsv(source), tool: null, notes: [] };
}

/** The first bytes of a file, each as one character. */
async function startOf(source: FileSource): Promise<string> {
  for await (const chunk of source.chunks()) {
    return String.fromCharCode(...chunk.subarray(0, 200));
  }
  return "";
}

async function inMemory(source: FileSource): Promise<Uint8Array> {
  if (source.size <= mostInMemory) return allBytes(source);
  throw new FileProblem(
    "file-too-large-inside",
    `A spreadsheet or JSON file may have up to ${mostInMemory / 1_000_000} MB. Save this one as CSV, which may have up to 200 MB.`,
  );
}
