import { bytesSource, type FileSource } from "@/lib/files/file-source";

const quote = 34;
const lineFeed = 10;

/**
 * The first rows of a text file as a file of its own: as many as fit into `maxBytes`, cut at the
 * end of a line that ends a row, which one within a quoted cell does not.
 */
export async function startOfFile(source: FileSource, maxBytes: number): Promise<FileSource> {
  const bytes = new Uint8Array(Math.min(maxBytes, source.size));
  let filled = 0;
  for await (const chunk of source.chunks()) {
    const part = chunk.subarray(0, bytes.length - filled);
    bytes.set(part, filled);
    filled += part.length;
    if (filled === bytes.length) break;
  }
  return bytesSource(source.fileName, bytes.subarray(0, endOfRows(bytes)));
}

function endOfRows(bytes: Uint8Array): number {
  let end = bytes.length;
  let isQuoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === quote) isQuoted = !isQuoted;
    // In UTF-16 with the low byte first a zero belongs to the line feed.
    else if (bytes[at] === lineFeed && !isQuoted) end = bytes[at + 1] === 0 ? at + 2 : at + 1;
  }
  return end;
}
