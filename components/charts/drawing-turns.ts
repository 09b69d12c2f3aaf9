import { flushSync } from "react-dom";

/** Draws a chart, beside other work or before anything else; one of them is called, once. */
type Draw = { soon: () => void; now: () => void };

const nextTo = "300px 0px";
/** After how many milliseconds without a sign of a reader the charts out of sight are drawn too. */
const restFor = 3000;
const waiting = new Map<Element, Draw>();
const inSight = new Set<Element>();
let sight: IntersectionObserver | null = null;
let isTurnComing = false;
let isResting = true;

/**
 * Asks for a chart to be drawn where the element stands. Charts are drawn one at a time, each when
 * the browser has nothing else to do, so that a page with many of them answers while it draws. Those
 * in sight, or about to be, go first; the others follow with the reader's first move or a moment
 * later. What is printed is drawn before the paper is.
 * @returns what takes the wish back
 */
export function askForTurn(element: Element, draw: Draw): () => void {
  waiting.set(element, draw);
  sight ??= watch();
  sight.observe(element);
  callNext();
  return () => forget(element);
}

/** Draws at once what waits within an element. */
export function drawNow(within: Element) {
  const turns = [...waiting].filter(([element]) => within.contains(element));
  if (turns.length === 0) return;
  for (const [element] of turns) forget(element);
  flushSync(() => {
    for (const [, { now }] of turns) now();
  });
}

function watch(): IntersectionObserver {
  for (const move of ["pointermove", "pointerdown", "keydown", "wheel", "touchstart"]) {
    window.addEventListener(move, endRest, { once: true, passive: true });
  }
  setTimeout(endRest, restFor);
  window.addEventListener("beforeprint", () => {
    document.documentElement.dataset.printing = "";
    drawNow(document.body);
  });
  window.addEventListener("afterprint", () => {
    delete document.documentElement.dataset.printing;
  });
  return new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (isIntersecting) inSight.add(target);
        else inSight.delete(target);
      }
      callNext();
    },
    { rootMargin: nextTo },
  );
}

function endRest() {
  isResting = false;
  callNext();
}

function callNext() {
  const ready = isResting ? inSight : waiting;
  if (isTurnComing || ready.size === 0) return;
  isTurnComing = true;
  whenIdle(() => {
    isTurnComing = false;
    const element = next();
    if (!element) return;
    const draw = waiting.get(element);
    forget(element);
    draw?.soon();
    callNext();
  });
}

/** What is folded away has no width to be drawn in; it comes into sight when it is unfolded. */
function next(): Element | undefined {
  const ready = isResting ? [...inSight] : [...inSight, ...waiting.keys()];
  return ready.find((element) => element.clientWidth > 0);
}

function forget(element: Element) {
  waiting.delete(element);
  inSight.delete(element);
  sight?.unobserve(element);
}

/** Not later than it would be noticed; Safari has no idle callbacks. */
function whenIdle(work: () => void) {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: 200 });
  else setTimeout(work, 50);
}
