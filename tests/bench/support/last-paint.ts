import path from "node:path";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { withPage } from "@/tests/bench/support/bench-browser";

const watcher = path.join(repoRoot, "tests/bench/support/watch-drawings.js");
const quietMs = 400;

type WatchedWindow = Window & { lastDrawn?: number };

/**
 * Milliseconds from the start of a navigation, with nothing cached, to the frame that shows the
 * last change to any drawing (svg or canvas) of the page. `marks` names what has to be drawn before
 * it counts as finished. A frame is taken as shown when the task after its animation callback runs.
 */
export function lastPaintMs(url: string, marks: readonly string[]): Promise<number> {
  return withPage(async (page) => {
    await page.addInitScript({ path: watcher });
    await page.goto(url, { waitUntil: "commit" });
    for (const mark of marks) await page.waitForSelector(mark, { state: "attached" });
    await page.waitForFunction((quiet) => {
      const { lastDrawn } = window as WatchedWindow;
      return lastDrawn !== undefined && performance.now() - lastDrawn > quiet;
    }, quietMs);
    return page.evaluate(() => (window as WatchedWindow).lastDrawn ?? Number.NaN);
  });
}
