import type { BrowserContext, Page } from "@playwright/test";
import { becomeOwner, runShared } from "@/tests/browser/people/support/shared-walltime";
import { addressesOf } from "@/tests/browser/support/addresses-of-pages";
import { faultsOfEscape, faultsOfTab } from "@/tests/browser/support/faults-of-keyboard";
import { expect, test } from "@/tests/browser/support/test";

test("every page can be used by keyboard: Tab reaches all, focus is seen, Escape leads back", async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  const shared = await runShared();
  await becomeOwner(page, shared);
  const left = [...(await addressesOf(page, shared.url, shared.link))];
  const size = { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" } as const;
  const signedOut = await browser.newContext(size);
  const storageState = await page.context().storageState();
  const member = await browser.newContext({ ...size, storageState });
  const faults: string[] = [];
  const pressed = new Set<string>();
  const walk = async () => {
    const tabs = new Map<BrowserContext, Page>();
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [name, address] = next;
      const context = /^\/(sign-in|forgot-password|first-owner)/.test(name) ? signedOut : member;
      const tab = tabs.get(context) ?? (await context.newPage());
      tabs.set(context, tab);
      await tab.goto(new URL(address, shared.url).href, { waitUntil: "load" });
      // A sign of a reader, after which all charts are drawn.
      await tab.mouse.move(3, 3);
      const coming = tab.locator("[data-chart-coming]").filter({ visible: true });
      await expect(coming, address).toHaveCount(0);
      const found = [...(await faultsOfTab(tab)), ...(await faultsOfEscape(tab, pressed))];
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    for (const tab of tabs.values()) await tab.close();
  };
  await Promise.all([walk(), walk()]);
  expect(faults).toEqual([]);
  await page.goto("about:blank");
  await shared.stop();
});
