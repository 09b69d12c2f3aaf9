import "server-only";
import { setTimeout } from "node:timers/promises";

/** Others wait no longer than about this for their turn, in milliseconds. */
const slice = 1;

/** Runs a long computation to its end and answers other requests between its steps. */
export async function inSlices<Result>(steps: Generator<void, Result>): Promise<Result> {
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    // Next runs setImmediate before it looks at other requests.
    await setTimeout(1);
    until = performance.now() + slice;
  }
}
