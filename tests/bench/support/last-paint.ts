import { withPage } from "@/tests/bench/support/bench-browser";

const quietMs = 400;

/**
 * Milliseconds from the start of a navigation, with nothing cached, to the frame that shows the
 * last change to any drawing (svg or canvas) of the page. `marks` names what has to be drawn before
 * it counts as finished. A frame is taken as shown when the task after its animation callback runs.
 */
export function lastPaintMs(url: string, marks: readonly string[]): Promise<number> {
  return withPage(async (page) => {
    await page.addInitScript(watchDrawings);
    await page.goto(url, { waitUntil: "commit" });
    for (const mark of marks) await page.waitForSelector(mark, { state: "attached" });
    await page.waitForFunction((quiet) => {
      const { lastDrawn } = window as WatchedWindow;
      return lastDrawn !== undefined && performance.now() - lastDrawn > quiet;
    }, quietMs);
    return page.evaluate(() => (window as WatchedWindow).lastDrawn ?? Number.NaN);
  });
}

type WatchedWindow = Window & { lastDrawn?: number };

/** Runs in the page before its own scripts. */
function watchDrawings() {
  const isDrawing = (node: Node): boolean =>
    node instanceof Element &&
    (node.closest("svg, canvas") ?? node.querySelector("svg, canvas")) !== null;
  const shown = () => {
    requestAnimationFrame(() => {
      setTimeout(() => {
        (window as WatchedWindow).lastDrawn = performance.now();
      });
    });
  };
  new MutationObserver((changes) => {
    const drew = changes.some(
      ({ target, addedNodes }) => isDrawing(target) || [...addedNodes].some(isDrawing),
    );
    if (drew) shown();
  }).observe(document, { childList: true, subtree: true, attributes: true });
}
