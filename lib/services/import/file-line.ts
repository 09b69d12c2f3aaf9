import "server-only";
import { Problem } from "@/lib/cards/problem";
import type { ImportProgress } from "@/lib/services/import/import-progress";

/** A smaller file is checked and imported before anybody could see how far that is. */
export const quickBytes = 3_000_000;
/** So many wait at most; who comes then is asked to come again. */
export const mostWaiting = 20;
const comeAgainS = 30;
/** How soon one that waits stops once it is cancelled. */
const lookEveryMs = 250;

/** Those who wait for a place, the first of them first. */
type Line = { places: number; working: number; waiting: (() => void)[] };
const shared = globalThis as { walltimeFileLines?: { large: Line; small: Line } };
/** Each file that is worked on has its rows and columns in memory, and the processor to itself at times. */
shared.walltimeFileLines ??= {
  large: { places: 2, working: 0, waiting: [] },
  small: { places: 4, working: 0, waiting: [] },
};
const lines = shared.walltimeFileLines;

/**
 * Works on a file of so many bytes once there is a place: this process works on two large files and four
 * small ones at once. Meanwhile it is told that the work waits. Throws a 503 Problem where too many wait
 * already, a 409 where the work is cancelled, or whoever asked has gone (`signal`), before it has begun.
 */
export async function whenThereIsAPlace<T>(
  bytes: number,
  { progress, signal }: { progress: ImportProgress; signal?: AbortSignal | undefined },
  work: () => Promise<T>,
): Promise<T> {
  const line = bytes > quickBytes ? lines.large : lines.small;
  if (line.working >= line.places) await placeIn(line, progress, signal);
  else line.working += 1;
  try {
    return await work();
  } finally {
    // The place goes to the next, so that nobody comes between.
    const next = line.waiting.shift();
    if (next === undefined) line.working -= 1;
    else next();
  }
}

async function placeIn(
  line: Line,
  progress: ImportProgress,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (line.waiting.length >= mostWaiting) throw tooManyFiles();
  progress.begin("waiting", 1);
  await new Promise<void>((resolve, reject) => {
    const begin = () => {
      clearInterval(timer);
      resolve();
    };
    const timer = setInterval(() => {
      if (!progress.isCancelled && !signal?.aborted) return;
      clearInterval(timer);
      line.waiting.splice(line.waiting.indexOf(begin), 1);
      reject(progress.cancelled());
    }, lookEveryMs);
    line.waiting.push(begin);
  });
}

function tooManyFiles(): Problem {
  return new Problem({
    status: 503,
    code: "too-many-files",
    retryAfterS: comeAgainS,
    message: `Walltime is working on as many files as it can, and ${mostWaiting} more wait already. Nothing was changed. Try again in half a minute.`,
  });
}
