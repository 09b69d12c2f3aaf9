import { maxUnpacked, tooLargeInside } from "@/lib/files/file-limits";
import { brokenArchive, type ZipEntry, zipContents } from "@/lib/files/workbook/zip-contents";

const pieceSize = 64 * 1024;

/**
 * A spreadsheet's archive, whose files are unpacked piece by piece. All that is ever unpacked of it is
 * counted, and it ends at a limit: what an archive says of its size is only a reason to stop sooner.
 */
export class WorkbookArchive {
  private readonly entries: Map<string, ZipEntry>;
  private left = maxUnpacked;

  /** `pause` is awaited after each stretch of text. Throws a FileProblem for a broken archive. */
  constructor(
    bytes: Uint8Array,
    private readonly pause: () => Promise<void>,
  ) {
    this.entries = zipContents(bytes);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text of one file in pieces. Throws a FileProblem where it is too long or damaged. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw brokenArchive();
    if (entry.declared > this.left) throw tooLargeInside();
    const decoder = new TextDecoder();
    let sincePause = 0;
    for await (const bytes of unpack(entry)) {
      this.left -= bytes.length;
      if (this.left < 0) throw tooLargeInside();
      yield decoder.decode(bytes, { stream: true });
      sincePause += bytes.length;
      if (sincePause < pieceSize) continue;
      sincePause = 0;
      await this.pause();
    }
    yield decoder.decode();
  }
}

async function* unpack({ packed, isDeflated }: ZipEntry): AsyncGenerator<Uint8Array> {
  if (!isDeflated) {
    for (const piece of piecesOf(packed)) yield piece;
    return;
  }
  const pieces = piecesOf(packed);
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  const reader = source.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw brokenArchive();
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from < bytes.length; from += pieceSize) {
    yield bytes.slice(from, from + pieceSize);
  }
}
