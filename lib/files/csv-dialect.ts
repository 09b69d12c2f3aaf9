import { FileProblem } from "@/lib/files/file-problem";
import type { FileSource } from "@/lib/files/file-source";

export type CsvDelimiter = "," | ";" | "\t" | "|";
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
export type CsvDialect = { delimiter: CsvDelimiter; encoding: TextEncoding; hasBom: boolean };

const delimiters: readonly CsvDelimiter[] = [",", ";", "\t", "|"];
const looksAtRows = 30;

/** As much of a file as is looked at to find out how it is written. */
const startSize = 128 * 1024;

type ScannedFile = {
  encoding: TextEncoding;
  hasBom: boolean;
  /** The file's first bytes, all of them where it is short */
  start: Uint8Array;
  hasZeros: boolean;
};

/** The character encoding of a text file, by its byte order mark or else by what its bytes can be. */
export async function scanEncoding(source: FileSource): Promise<ScannedFile> {
  const start = new Uint8Array(Math.min(startSize, source.size));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let filled = 0;
  let isUtf8 = true;
  let hasZeros = false;
  for await (const chunk of source.chunks()) {
    if (filled < start.length) {
      const part = chunk.subarray(0, start.length - filled);
      start.set(part, filled);
      filled += part.length;
    }
    hasZeros ||= chunk.includes(0);
    isUtf8 &&= decodes(decoder, chunk);
  }
  return { ...encodingFrom(start, isUtf8), start, hasZeros };
}

function encodingFrom(
  start: Uint8Array,
  isUtf8: boolean,
): { encoding: TextEncoding; hasBom: boolean } {
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: "utf-16le", hasBom: true };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: "utf-16be", hasBom: true };
  const hasBom = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
  // Latin text in UTF-16 has a zero in every second byte, of which a text in UTF-8 has none.
  const bytes = start.subarray(0, 1000);
  const zerosAt = (parity: number): number =>
    bytes.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  if (zerosAt(1) * 4 > bytes.length && zerosAt(0) === 0) return { encoding: "utf-16le", hasBom };
  if (zerosAt(0) * 4 > bytes.length && zerosAt(1) === 0) return { encoding: "utf-16be", hasBom };
  return { encoding: isUtf8 ? "utf-8" : "windows-1252", hasBom };
}

function decodes(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Throws where the bytes are those of a program or an archive, or text but no table. */
export function refuseOtherFiles(
  bytes: Uint8Array,
  encoding: TextEncoding,
  hasZeros: boolean,
): void {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 200));
  const isUtf16 = encoding === "utf-16le" || encoding === "utf-16be";
  const hasControls = !isUtf16 && (hasZeros || bytes.subarray(0, 200).some(isControl));
  if (start.startsWith("%PDF") || hasControls) throw binaryFile();
  if (/^\s*(?:ï»¿)?\s*<(?:!doctype|html|\?xml)/i.test(start)) {
    throw new FileProblem(
      "not-a-table",
      "This is a web page or an XML file, not a CSV file. Perhaps a sign-in page was saved in place of the export.",
    );
  }
}

/** What is said of a file that holds no text. */
export function binaryFile(): FileProblem {
  return new FileProblem(
    "binary-file",
    "This file holds binary data, not text. Choose a CSV, XLSX or JSON file with one row for each card.",
  );
}

/** Whether a byte is a control character other than tab, line breaks and page breaks. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32);
}

/** The character that parts the cells: the one that cuts most of the first rows into equally many. */
export function detectDelimiter(start: string): CsvDelimiter {
  let best: { delimiter: CsvDelimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const counts = cellCounts(start, delimiter);
    // The rows below count as well as the first: a line of a title may stand above the headings.
    for (const usual of new Set(counts.slice(0, 5))) {
      if (usual < 2) continue;
      const alike = counts.filter((count) => count === usual).length / counts.length;
      // More columns break a tie: "a;b;c" with decimal commas is even either way.
      const score = alike + usual / 10_000;
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

/** How many cells each of the first rows with anything in them has. */
function cellCounts(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let cells = 1;
  let filled = false;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) cells += 1;
    else if (character === "\n" || character === "\r") {
      if (filled) counts.push(cells);
      if (counts.length === looksAtRows) return counts;
      cells = 1;
      filled = false;
      continue;
    }
    filled = true;
  }
  if (filled) counts.push(cells);
  return counts;
}
