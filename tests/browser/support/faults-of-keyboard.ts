import type { CDPSession, Page } from "@playwright/test";

/** What the page notes while Tab goes through it. */
type Walk = { left: number; isRound: boolean; faults: string[] };

/** Keys that are sent before the page is asked how far it came. */
const batch = 40;

/**
 * What is wrong with a page for those who have keys alone: what Tab does not reach, focus that nobody
 * sees, that something covers or that lies in something hidden, and a place that Tab does not leave.
 */
export async function faultsOfTab(page: Page): Promise<string[]> {
  const keys = await page.context().newCDPSession(page);
  const stops = await page.evaluate(beginWalk);
  let walk: Walk = { left: stops, isRound: false, faults: [] };
  for (let sent = 0; sent < stops + 2 * batch && !walk.isRound; sent += batch) {
    await pressTab(keys, batch);
    walk = await page.evaluate(() => (window as unknown as { tabWalk: () => Walk }).tabWalk());
  }
  await keys.detach();
  return [...walk.faults, ...(walk.isRound ? [] : ["Tab does not come round"])];
}

async function pressTab(keys: CDPSession, times: number): Promise<void> {
  const tab = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  const sent = Array.from({ length: times }, () => [
    keys.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...tab }),
    keys.send("Input.dispatchKeyEvent", { type: "keyUp", ...tab }),
  ]);
  await Promise.all(sent.flat());
}

/** In the page: looks at what can be pressed, then at each place that Tab comes to. Answers how many keys it takes. */
function beginWalk(): number {
  const pressable =
    "a[href], button, input, select, textarea, summary, [tabindex], [role=button], [role=menuitem], [role=link], [role=slider], [contenteditable]";
  /** Parts of one thing, which arrow keys go through once Tab has come to it. */
  const composite =
    "[role=grid], [role=radiogroup], [role=listbox], [role=tablist], [role=menu], [role=group], fieldset, svg";

  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    element.getClientRects().length > 0 &&
    element.closest("[inert]") === null;
  const isOff = (element: Element) =>
    // Buttons beside a number are for the mouse: arrow keys do the same.
    element.matches(":disabled, input[type=hidden], [aria-hidden=true]") ||
    (element.getAttribute("tabindex") === "-1" &&
      !element.matches("button, a[href], input, select, textarea, [role=button], [role=menuitem]"));
  // An input that is drawn by its label is looked at there.
  const drawnBy = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    const isUnseen = width < 3 || height < 3 || getComputedStyle(element).opacity === "0";
    return isUnseen ? (element.closest("label") ?? element.parentElement ?? element) : element;
  };
  const looks = (element: Element) => {
    const parts: Element[] = [element, ...[...element.children].slice(0, 3)];
    for (let up = element.parentElement; up && parts.length < 7; up = up.parentElement)
      parts.push(up);
    return parts
      .flatMap((part) => [undefined, "::before", "::after"].map((of) => getComputedStyle(part, of)))
      .map((style) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = style;
        const { backgroundColor, textDecorationLine, stroke, strokeWidth, fill, opacity } = style;
        const outline =
          outlineStyle === "none" ? "" : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
        return [
          outline,
          boxShadow,
          borderColor,
          backgroundColor,
          textDecorationLine,
          stroke,
          strokeWidth,
          fill,
          opacity,
        ].join();
      })
      .join("|");
  };
  const nameOf = (element: Element) =>
    `${element.outerHTML.replace(/\s*class="[^"]*"/g, "").slice(0, 130)} …`;

  // Begins before the first thing of the page, also where the page put the focus elsewhere.
  const start = document.createElement("span");
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  start.remove();
  scrollTo(0, 0);
  const wanted = [...document.querySelectorAll(pressable)].filter(
    (element) => isShown(element) && !isOff(element),
  );
  const before = new Map(wanted.map((element) => [element, looks(drawnBy(element))]));
  const reached = new Set<Element>();
  const faults = new Set<string>();
  let last: Element | null = null;
  let isRound = false;

  const look = () => {
    const element = document.activeElement;
    if (isRound || element === null || element === last) return;
    if (element === document.body || reached.has(element)) {
      // Round, unless Tab went back to somewhere in the midst.
      const [first] = reached;
      if (element !== document.body && element !== first) {
        if (reached.size > 0) faults.add(`Tab goes back to ${nameOf(element)}`);
      }
      if (reached.size > 0) isRound = true;
      last = element;
      return;
    }
    last = element;
    reached.add(element);
    const drawn = drawnBy(element);
    const [box] = drawn.getClientRects();
    const [left, right] = [Math.max(0, box?.left ?? 0), Math.min(innerWidth, box?.right ?? 0)];
    const [top, bottom] = [Math.max(0, box?.top ?? 0), Math.min(innerHeight, box?.bottom ?? 0)];
    if (!isShown(element) || right <= left || bottom <= top) {
      faults.add(`focus goes out of sight: ${nameOf(element)}`);
      return;
    }
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isFree =
      hit !== null &&
      (drawn.contains(hit) || hit.contains(drawn) || hit.closest("label")?.control === element);
    if (!isFree) faults.add(`covered by ${hit && nameOf(hit)}: ${nameOf(element)}`);
    if (before.get(element) === looks(drawn)) faults.add(`focus is not seen: ${nameOf(element)}`);
  };
  // By then the page has scrolled to where the focus is.
  addEventListener("keydown", (event) => event.key === "Tab" && look(), { capture: true });

  const tabWalk = () => {
    look();
    const isReached = (element: Element) => {
      if (reached.has(element) || !isShown(element)) return true;
      if (element instanceof HTMLInputElement && element.type === "radio") {
        const { form, name } = element;
        const isSame = (one: Element) =>
          one instanceof HTMLInputElement && one.name === name && one.form === form;
        if ([...reached].some(isSame)) return true;
      }
      if (element.getAttribute("tabindex") !== "-1") return false;
      // Arrow keys lead from one of several like it, which Tab came to, to this one.
      const whole = element.closest(composite);
      const isPart = (one: Element) =>
        whole?.contains(one) ||
        (one.tagName === element.tagName && one.className === element.className);
      return [...reached].some(isPart);
    };
    const missed = isRound ? wanted.filter((element) => !isReached(element)) : [];
    return {
      left: missed.length,
      isRound,
      faults: [...faults, ...missed.map((element) => `Tab does not reach ${nameOf(element)}`)],
    };
  };
  Object.assign(window, { tabWalk });
  // Days and times are several stops each.
  const inner = wanted.filter((element) =>
    element.matches("input[type=date], input[type=month], input[type=time]"),
  );
  return wanted.length + 4 * inner.length;
}

/**
 * What does not give the focus back: each kind of thing that opens another one by a press, opened by Enter,
 * gone into by Tab and left by Escape. `seen` holds the kinds that were pressed on other pages.
 */
export async function faultsOfEscape(page: Page, seen: Set<string>): Promise<string[]> {
  const openers = page.locator("[aria-haspopup]:not(summary), summary").filter({ visible: true });
  const kinds = await openers.evaluateAll((all) =>
    all.map((one) => `${one.className} ${one.parentElement?.className}` || one.textContent),
  );
  const faults: string[] = [];
  for (const [place, kind] of kinds.entries()) {
    if (kind === null || seen.has(kind)) continue;
    seen.add(kind);
    const opener = await openers.nth(place).elementHandle();
    if (opener === null) continue;
    const until = (state: typeof opened | typeof isBack) =>
      page.waitForFunction(state as typeof opened, opener, { timeout: 10_000 }).then(
        (answer) => answer.jsonValue(),
        () => null,
      );
    const name = (await opener.evaluate((element) => element.outerHTML)).slice(0, 160);
    await opener.focus();
    await page.keyboard.press("Enter");
    const what = await until(opened);
    if (what === null) faults.push(`Enter opens nothing: ${name}`);
    if (what === "layer") {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Escape");
    }
    if (!(await until(isBack))) faults.push(`Escape does not lead back to ${name}`);
    if (what === "fold") await page.keyboard.press("Enter");
  }
  return faults;
}

/** In the page: whether something opened, in front of the page or as a fold in it. */
function opened(opener: Node): "layer" | "fold" | null {
  const summary = opener as HTMLElement;
  if (summary.tagName === "SUMMARY") {
    const content = summary.nextElementSibling;
    if (!summary.closest("details")?.open || content === null) return null;
    return ["absolute", "fixed"].includes(getComputedStyle(content).position) ? "layer" : "fold";
  }
  const layers = [...document.querySelectorAll("dialog[open], [role=dialog], :popover-open")];
  const isThere = layers.some((layer) => layer.contains(document.activeElement));
  return isThere ? "layer" : null;
}

/** In the page: whether the focus is on what opened a layer, and the layer gone. */
function isBack(opener: Node): boolean {
  const details = (opener as Element).closest("details");
  const content = (opener as Element).nextElementSibling;
  const isLayer =
    content !== null && ["absolute", "fixed"].includes(getComputedStyle(content).position);
  const isClosed = !details?.open || !isLayer || (opener as Element).tagName !== "SUMMARY";
  return document.activeElement === opener && isClosed;
}
