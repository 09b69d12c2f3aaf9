/**
 * What is wrong with the page as it stands, by measure. Runs in the page: it uses nothing outside itself.
 * @returns {string[]}
 */
export function faultsOf() {
  /** @type {string[]} */
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll("*")].find(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    );
    faults.push(`scrolls sideways, ${root.scrollWidth} px: ${nameOf(wide)}`);
  }
  // biome-ignore lint/performance/useDomNodeTextContent: the text in sight, without that of scripts
  const words = document.body.innerText;
  const bad = /\bNaN\b|\bundefined\b|\bInfinity\b|Invalid Date|\[object /.exec(words);
  if (bad) faults.push(`says “${bad[0]}”`);

  for (const element of document.body.querySelectorAll("*")) {
    if (!(element instanceof HTMLElement) || !element.checkVisibility()) continue;
    const { overflowX, textOverflow, clipPath, position } = getComputedStyle(element);
    const isForEars = element.clientWidth <= 1 || clipPath !== "none";
    const clips = overflowX === "hidden" || overflowX === "clip";
    const hasWords = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (isForEars || !hasWords || element.scrollWidth <= element.clientWidth + 1) continue;
    if (clips && textOverflow !== "ellipsis")
      faults.push(`cuts off “${element.textContent.slice(0, 40)}”`);
    if (overflowX === "visible" && position !== "absolute" && isBox(element))
      faults.push(
        `runs out of its box: “${element.textContent.slice(0, 40)}” in ${nameOf(element)}`,
      );
  }

  // Tables may scroll sideways; rows that stand as blocks, as on a phone, never need to.
  for (const row of document.querySelectorAll("main tbody tr")) {
    const isBlock = ["grid", "flex", "block"].includes(getComputedStyle(row).display);
    if (!isBlock || !row.checkVisibility() || row.scrollWidth <= row.clientWidth + 1) continue;
    faults.push(`a row runs out of the page: “${row.textContent.slice(0, 40)}”`);
    break;
  }

  for (const svg of document.querySelectorAll("main svg")) {
    const texts = [...svg.querySelectorAll("text")].filter((text) => text.textContent?.trim());
    const boxes = texts.map((text) => text.getBoundingClientRect());
    for (const [index, box] of boxes.entries()) {
      const other = boxes.findIndex(
        (next, place) =>
          place > index &&
          Math.min(box.right, next.right) - Math.max(box.left, next.left) > 2 &&
          Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top) > 5,
      );
      if (other === -1) continue;
      faults.push(
        `two words of a chart lie on each other: “${texts[index]?.textContent}”, “${texts[other]?.textContent}”`,
      );
      break;
    }
  }

  const inFront = [
    ...document.querySelectorAll("dialog[open], [role=dialog], [popover]:popover-open"),
    ...document.querySelectorAll("details[open] > [data-side]"),
  ].filter((element) => element.checkVisibility());
  const front = inFront.at(-1);
  if (front) {
    const box = front.getBoundingClientRect();
    if (box.left < -1 || box.right > root.clientWidth + 1)
      faults.push(`${nameOf(front)} reaches over the edge: ${box.left} to ${box.right}`);
    const inset = 12;
    for (const x of [box.left + inset, (box.left + box.right) / 2, box.right - inset]) {
      for (const y of [box.top + inset, (box.top + box.bottom) / 2, box.bottom - inset]) {
        if (y < 0 || y > window.innerHeight) continue;
        const top = document.elementFromPoint(x, y);
        if (top && !front.contains(top))
          faults.push(`${nameOf(front)} is covered by ${nameOf(top)} at ${x}, ${y}`);
      }
    }
  }
  return faults;

  /** @param {Element} element */
  function isBox(element) {
    const { backgroundColor, borderTopWidth } = getComputedStyle(element);
    return backgroundColor !== "rgba(0, 0, 0, 0)" || borderTopWidth !== "0px";
  }

  /** @param {Element | undefined} element */
  function nameOf(element) {
    if (!element) return "nothing";
    const classes = element.getAttribute("class") ?? "";
    return `<${element.localName} ${classes.slice(0, 60)}>`;
  }
}

/**
 * The folds of the page that are closed and in sight, with their words. Runs in the page.
 * @param {boolean} withFrame whether those around the page count, too
 * @returns {[index: number, words: string][]}
 */
export function closedFolds(withFrame) {
  /** @type {[number, string][]} */
  const folds = [];
  const seen = new Set();
  for (const [index, summary] of [...document.querySelectorAll("details > summary")].entries()) {
    const words = (summary.getAttribute("aria-label") ?? summary.textContent ?? "").trim();
    const kind = words.replaceAll(/\d+/g, "n").slice(0, 24);
    const isOpen = summary.parentElement?.hasAttribute("open");
    if (isOpen || !summary.checkVisibility() || seen.has(kind)) continue;
    if (!withFrame && !summary.closest("main")) continue;
    seen.add(kind);
    folds.push([index, words.slice(0, 40)]);
  }
  return folds;
}
