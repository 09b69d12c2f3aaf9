import "server-only";
import { FileProblem } from "@/lib/files/file-problem";
import type { FileSource } from "@/lib/files/file-source";

/** A file of 200 MB is read in a few minutes; one that takes longer than this is made to. */
const maxReadingMinutes = 10;

/** Ends the reading of a file that takes too long to be understood. */
export class ReadingTime {
  private readonly until: number;
  private isOver = false;

  constructor(milliseconds = maxReadingMinutes * 60_000) {
    this.until = performance.now() + milliseconds;
  }

  /** To be called after each stretch of reading. Throws a FileProblem once the time is up. */
  check(): void {
    if (this.isOver || performance.now() < this.until) return;
    throw new FileProblem(
      "file-takes-too-long",
      `Walltime read this file for ${maxReadingMinutes} minutes without coming to its end, and gave up. Nothing was changed. Split the file into several, or leave out the columns that are not about cards.`,
    );
  }

  /** The file is understood: making cards of its rows may take as long as it takes. */
  end(): void {
    this.isOver = true;
  }
}

/** The file with the time looked at as it is read. */
export function timedSource(source: FileSource, time: ReadingTime): FileSource {
  return {
    ...source,
    async *chunks() {
      for await (const chunk of source.chunks()) {
        time.check();
        yield chunk;
      }
    },
  };
}
