import type { PlacedStatus, StatusPlace } from "@/lib/cards/import/status-places";
import type { FirstRow } from "@/lib/files/build-table";
import { decodeText } from "@/lib/files/decode-text";
import { maxInMemory, tooLargeForMemory } from "@/lib/files/file-limits";
import { FileProblem } from "@/lib/files/file-problem";
import { allBytes, type FileSource } from "@/lib/files/file-source";
import { openCsv } from "@/lib/files/open-csv";
import { openJson } from "@/lib/files/open-json";
import { openXlsx } from "@/lib/files/open-xlsx";
import type { StagePlaces } from "@/lib/files/stage-places";
import { type TableSource, tableSource } from "@/lib/files/table-source";

/** What somebody said about a file as a whole. */
export type FileChoices = {
  /** The sheet of a spreadsheet to read */
  sheet?: string | undefined;
  /** What the first row holds */
  firstRow?: FirstRow | undefined;
  /** Where statuses, lists and stages stand, by name */
  statuses?: Readonly<Record<string, StatusPlace>> | undefined;
  /** What becomes of questions that nobody has answered */
  onQuestion?: "refuse" | "default" | undefined;
};

export type OpenedFile = {
  table: TableSource;
  /** The sheet that was read and all that could be; null where the file has no sheets */
  sheets: { chosen: string; names: string[] } | null;
  /** The tool that wrote the file, where its format alone tells */
  tool: string | null;
  /** What to know about the file */
  notes: string[];
  /** The lists of a board and where they are placed */
  statuses: PlacedStatus[];
  /** Whether each row's status has to be read beside its days */
  readsStatus: boolean;
};

/**
 * A file of any format that Walltime reads, as a table. `pause` is awaited after each stretch of work.
 * Throws a FileProblem where it is none.
 */
export async function openFile(
  source: FileSource,
  choices: FileChoices,
  places: StagePlaces,
  pause: () => Promise<void>,
): Promise<OpenedFile> {
  const start = await startOf(source);
  if (start.startsWith("PK\u0003\u0004")) {
    const { table, sheet, names } = await openXlsx(await inMemory(source), {
      ...choices,
      pause,
    });
    const others = names.filter((name) => name !== sheet).map((name) => `“${name}”`);
    const note = `The spreadsheet has ${names.length} sheets; this is “${sheet}”. The others: ${others.join(", ")}.`;
    return {
      table: tableSource(table),
      sheets: { chosen: sheet, names },
      tool: null,
      statuses: [],
      readsStatus: true,
      notes: others.length > 0 ? [note] : [],
    };
  }
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
    throw new FileProblem(
      "binary-file",
      "This is a spreadsheet in the old XLS format. Save it as XLSX or CSV.",
    );
  }
  if (/^\s*(?:\u00ef\u00bb\u00bf)?\s*(?:\[\s*[{\]]|\{\s*["}])/.test(start)) {
    const text = decodeText(await inMemory(source), "utf-8");
    const { table, ...opened } = await openJson(text, places, pause);
    return { ...opened, table: tableSource(table), sheets: null };
  }
  const table = await openCsv(source, choices.firstRow);
  return { table, sheets: null, tool: null, notes: [], statuses: [], readsStatus: true };
}

/** The first bytes of a file, each as one character. */
async function startOf(source: FileSource): Promise<string> {
  for await (const chunk of source.chunks()) {
    return String.fromCharCode(...chunk.subarray(0, 200));
  }
  return "";
}

async function inMemory(source: FileSource): Promise<Uint8Array> {
  if (source.size > maxInMemory) throw tooLargeForMemory();
  return allBytes(source);
}
