import { drawNow } from "@/components/charts/drawing-turns";

const coming = "[data-chart-coming]";
/** How long, in milliseconds, somebody who wants the charts now waits for them at most. */
const patience = 10_000;
const pause = 50;
let isWatched = false;

/**
 * Draws the charts within an element at once, those whose code or figures are still on their way as
 * soon as these come.
 * @returns when all are drawn, one failed for good, or none came for ten seconds
 */
export async function whenDrawn(within: Element): Promise<void> {
  const latest = performance.now() + patience;
  for (;;) {
    drawNow(within);
    // A chart finds its size in the moment after it is drawn.
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!within.querySelector(coming) || performance.now() > latest) return;
  }
}

/** Prints the page, when all its charts are drawn. */
export async function printWhole(): Promise<void> {
  if (document.querySelector(coming)) {
    // What is folded away on a phone is on its paper.
    document.documentElement.dataset.printing = "";
    await whenDrawn(document.body);
  }
  window.print();
  delete document.documentElement.dataset.printing;
}

/** From now on the keys that print wait for charts, too. The browser's own menu cannot. */
export function waitBeforePrinting() {
  if (isWatched) return;
  isWatched = true;
  window.addEventListener("keydown", (event) => {
    const isPrint = event.key.toLowerCase() === "p" && (event.ctrlKey || event.metaKey);
    if (!isPrint || event.altKey || event.shiftKey || !document.querySelector(coming)) return;
    event.preventDefault();
    void printWhole();
  });
}
