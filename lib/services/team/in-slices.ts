import "server-only";
import { MessageChannel } from "node:worker_threads";

/** Others wait no longer than about this for their turn, in milliseconds. */
const slice = 1;

/** Runs a long computation to its end and answers other requests between its steps. */
export async function inSlices<Result>(steps: Generator<void, Result>): Promise<Result> {
  // A message comes with whatever else has come meanwhile. Next runs setImmediate before it looks
  // at other requests, and a timer waits a whole millisecond.
  const { port1: mine, port2: others } = new MessageChannel();
  try {
    let until = performance.now() + slice;
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() < until) continue;
      await new Promise((resolve) => {
        mine.once("message", resolve);
        others.postMessage(null);
      });
      until = performance.now() + slice;
    }
  } finally {
    mine.close();
  }
}
