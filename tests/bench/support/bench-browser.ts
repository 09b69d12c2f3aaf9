import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "@/lib/launch/testing/find-chromium.js";
import { keptOpen } from "@/tests/bench/support/kept-open";

/** A Chromium, opened at the first call and closed when the bench ends. */
const benchBrowser = keptOpen<Browser>(async () => {
  const { executablePath, args, env } = findChromium();
  const browser = await chromium.launch({
    executablePath,
    args,
    env: { ...process.env, ...env },
  });
  return { value: browser, close: () => browser.close() };
});

/** Works in a page of its own, with nothing cached and nothing stored, and closes it. */
export async function withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const browser = await benchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}
