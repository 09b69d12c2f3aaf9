import "server-only";
import { setImmediate } from "node:timers/promises";

/** Others wait no longer than about this for their turn, in milliseconds. */
const slice = 3;

/** Runs a long computation to its end and answers other requests between its steps. */
export async function inSlices<Result>(steps: Generator<void, Result>): Promise<Result> {
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + slice;
  }
}
