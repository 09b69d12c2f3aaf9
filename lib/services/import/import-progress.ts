import "server-only";
import { setImmediate } from "node:timers/promises";
import { Problem } from "@/lib/cards/problem";
import type { Database } from "@/lib/db/client";
import type { WorkState, WorkStep } from "@/lib/db/upload-works";
import type { FileSource } from "@/lib/files/file-source";
import { collectGarbage } from "@/lib/services/team/collect-garbage";

/** So many bytes are read before memory is worth a thought: most files end before. */
const collectFrom = 32_000_000;
/** What is made of these bytes takes some ten times as much memory until it is given back. */
const collectEvery = 8_000_000;

/** Those who follow a work, in any process. */
type Others = {
  /** Tells how far the work is, and answers whether somebody asked it to stop. */
  tell(state: WorkState): Promise<boolean>;
  /** The same answer by the transaction of the work, which holds a connection already. */
  wasCancelled(tx: Database): Promise<boolean>;
};

/** Knows how far an import is, lets others have their turn, and stops when asked to. */
export class ImportProgress {
  state: WorkState = { step: "reading", done: 0, total: 1 };
  isCancelled = false;
  private untilCollected = collectFrom;
  private readonly others: Others;

  constructor(others: Others = { tell: async () => false, wasCancelled: async () => false }) {
    this.others = others;
  }

  begin(step: WorkStep, total: number): void {
    this.state = { step, done: 0, total };
    void this.tell();
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
    this.goOn();
  }

  /** To be called now and then: others see how far the work is, and it hears whether it is to stop. */
  async tell(): Promise<void> {
    if (await this.others.tell(this.state)) this.isCancelled = true;
  }

  /** To be called before what was done is kept for good. Throws as `advance` does. */
  async finish(tx: Database): Promise<void> {
    if (await this.others.wasCancelled(tx)) this.isCancelled = true;
    this.goOn();
  }

  private goOn(): void {
    if (this.isCancelled) throw this.cancelled();
  }

  /** What is said of work that somebody stopped. */
  cancelled(): Problem {
    return new Problem({
      status: 409,
      code: "import-cancelled",
      message: "The work on the file was cancelled. Nothing was changed.",
    });
  }
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
