import "server-only";
import { setImmediate } from "node:timers/promises";
import { Problem } from "@/lib/cards/problem";
import type { FileSource } from "@/lib/files/file-source";
import { collectGarbage } from "@/lib/services/team/collect-garbage";

export type ProgressStep = "reading" | "checking" | "writing";
export type ProgressState = { step: ProgressStep; done: number; total: number };

/** So many bytes are read before memory is worth a thought: most files end before. */
const collectFrom = 32_000_000;
/** What is made of these bytes takes some ten times as much memory until it is given back. */
const collectEvery = 8_000_000;

/** Tells how far an import is, lets others have their turn, and stops when asked to. */
export class ImportProgress {
  state: ProgressState = { step: "reading", done: 0, total: 1 };
  /** Whether cards will be written, rather than a file only checked */
  isImport = false;
  private isCancelled = false;
  private untilCollected = collectFrom;

  begin(step: ProgressStep, total: number): void {
    this.state = { step, done: 0, total };
  }

  /** To be called after each stretch of work. Throws a 409 Problem where the work was cancelled. */
  async advance(amount: number): Promise<void> {
    this.state.done += amount;
    this.untilCollected -= amount;
    if (this.untilCollected < 0) {
      this.untilCollected = collectEvery;
      collectGarbage();
    }
    await setImmediate();
    if (!this.isCancelled) return;
    throw new Problem({
      status: 409,
      code: "import-cancelled",
      message: "The import was cancelled. Nothing was changed.",
    });
  }

  cancel(): void {
    this.isCancelled = true;
  }
}

const shared = globalThis as { walltimeImports?: Map<string, ImportProgress> };
shared.walltimeImports ??= new Map();
const running = shared.walltimeImports;

/** Does work on a kept file whose progress others can follow meanwhile. */
export async function withProgress<T>(
  key: string,
  work: (progress: ImportProgress) => Promise<T>,
): Promise<T> {
  const progress = new ImportProgress();
  running.set(key, progress);
  try {
    return await work(progress);
  } finally {
    if (running.get(key) === progress) running.delete(key);
  }
}

/** How far the work on a kept file is; null where none is going on in this process. */
export function progressOf(key: string): ProgressState | null {
  return running.get(key)?.state ?? null;
}

/** Stops the work on a kept file; false where none is going on. */
export function cancelWork(key: string): boolean {
  const progress = running.get(key);
  progress?.cancel();
  return progress !== undefined;
}

/** Gives up a check of a kept file that is still going on; an import goes on. */
export function cancelCheck(key: string): void {
  const progress = running.get(key);
  if (progress && !progress.isImport) progress.cancel();
}

/** The file with its reading told as progress. */
export function followedSource(source: FileSource, progress: ImportProgress): FileSource {
  return {
    ...source,
    async *chunks() {
      for await (const chunk of source.chunks()) {
        yield chunk;
        await progress.advance(chunk.length);
      }
    },
  };
}
