import { expect, type Locator, type Page } from "@playwright/test";

/** Rounded corners and outlines belong to what is behind as much as to the thing. */
const edge = 10;

/** Share of pixels that may differ: text may be smoothed another way on another layer. */
const tolerated = 0.002;

/**
 * Fails unless a thing is really painted in front of the page, which no press and no `toBeVisible`
 * can tell: its region as the reader sees it must look as the thing does when everything else is
 * hidden, and the thing must have something to show there.
 */
export async function expectInFront(thing: Locator): Promise<void> {
  const page = thing.page();
  await expect(thing).toBeVisible();
  await expect(async () => {
    const region = await regionOf(thing);
    const seen = await picture(page, region);
    const alone = await alonePicture(thing, region);
    expect(
      await difference(page, alone),
      "what the thing writes on its ground, as a share of its pixels",
    ).toBeGreaterThan(tolerated);
    expect(
      await difference(page, seen, alone),
      "what is painted over the thing, as a share of its pixels",
    ).toBeLessThanOrEqual(tolerated);
  }).toPass({ timeout: 60_000 });
}

/** Makes the browser refuse full screen, as a frame or a policy does. Call before the page is opened. */
export async function refuseFullScreen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () =>
      Promise.reject(new TypeError("Full screen is not allowed here."));
  });
}

/** Whether an element fills the screen: what was granted, not what was asked for. */
export async function expectFullScreen(page: Page, isGranted: boolean): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(isGranted);
}

type Region = { x: number; y: number; width: number; height: number };

async function regionOf(thing: Locator): Promise<Region> {
  const box = await thing.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const x = Math.max(0, left);
    const y = Math.max(0, top);
    return {
      x,
      y,
      width: Math.min(innerWidth, right) - x,
      height: Math.min(innerHeight, bottom) - y,
    };
  });
  const inset = Math.min(edge, box.width / 4, box.height / 4);
  const region = {
    x: Math.ceil(box.x + inset),
    y: Math.ceil(box.y + inset),
    width: Math.floor(box.width - 2 * inset),
    height: Math.floor(box.height - 2 * inset),
  };
  expect(region.width, "the thing is in the window").toBeGreaterThan(0);
  expect(region.height, "the thing is in the window").toBeGreaterThan(0);
  return region;
}

async function picture(page: Page, clip: Region): Promise<string> {
  const png = await page.screenshot({ clip, animations: "disabled", caret: "hide" });
  return png.toString("base64");
}

/** A picture of the region while all of the page but the thing is hidden. */
async function alonePicture(thing: Locator, region: Region): Promise<string> {
  const undo = await thing.evaluateHandle((element) => {
    // A copy: the list itself changes with what is added to it.
    const before = [...document.adoptedStyleSheets];
    const focused = document.activeElement;
    const rules = new CSSStyleSheet();
    const mark = "data-in-front";
    element.setAttribute(mark, "");
    // The mouse stays where it is, clear as glass, for things that go when it leaves.
    const pointed = [...document.querySelectorAll(":hover")].at(-1);
    if (pointed && !pointed.contains(element)) pointed.setAttribute(`${mark}-glass`, "");
    // A sheet made by script asks no security policy; whatever hid a part of the thing still does.
    const hidden = [...element.querySelectorAll("*")].filter(
      (part) => getComputedStyle(part).visibility !== "visible",
    );
    for (const part of hidden) part.setAttribute(`${mark}-hidden`, "");
    rules.replaceSync(
      `*, *::before, *::after, ::backdrop { visibility: hidden !important; transition: none !important }
       [${mark}-glass]:not([${mark}], [${mark}] *) { visibility: visible !important; opacity: 0 !important }
       [${mark}], [${mark}] :not([${mark}-hidden]),
       [${mark}]::before, [${mark}]::after,
       [${mark}] :not([${mark}-hidden])::before, [${mark}] :not([${mark}-hidden])::after
       { visibility: visible !important }`,
    );
    document.adoptedStyleSheets = [...before, rules];
    return () => {
      document.adoptedStyleSheets = before;
      element.removeAttribute(mark);
      pointed?.removeAttribute(`${mark}-glass`);
      for (const part of hidden) part.removeAttribute(`${mark}-hidden`);
      // What is hidden loses the focus.
      if (focused instanceof HTMLElement) focused.focus();
    };
  });
  try {
    return await picture(thing.page(), region);
  } finally {
    await undo.evaluate((restore) => restore());
  }
}

/**
 * The share of pixels of which one channel differs by more than a smoothed edge does: from another
 * picture, or from the picture's own first pixel, its ground.
 */
async function difference(page: Page, one: string, other?: string): Promise<number> {
  return page.evaluate(
    async ([first, second]) => {
      const pixels = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        if (context === null) throw new Error("No canvas to compare pictures on");
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const a = await pixels(first ?? "");
      const b = second === null ? null : await pixels(second ?? "");
      if (b !== null && a.length !== b.length) return 1;
      let differing = 0;
      for (let at = 0; at < a.length; at += 4) {
        const isOther = [0, 1, 2].some((channel) => {
          const compared = b === null ? a[channel] : b[at + channel];
          return Math.abs((a[at + channel] ?? 0) - (compared ?? 0)) > 24;
        });
        if (isOther) differing += 1;
      }
      return differing / (a.length / 4);
    },
    [one, other ?? null],
  );
}
