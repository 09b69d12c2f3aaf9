import type { Page } from "@playwright/test";
import { becomeOwner, runShared } from "@/tests/browser/people/support/shared-walltime";
import { addressesOf } from "@/tests/browser/support/addresses-of-pages";
import { faultsOfEscape, faultsOfTab } from "@/tests/browser/support/faults-of-keyboard";
import { expect, test } from "@/tests/browser/support/test";
import { walkPages } from "@/tests/browser/support/walk-pages";

test("every page can be used by keyboard: Tab reaches all, focus is seen, Escape leads back", async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  const shared = await runShared();
  await becomeOwner(page, shared);
  const addresses = await addressesOf(page, shared.url, shared.link);
  const size = { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" } as const;
  const pressed = new Set<string>();
  const look = async (tab: Page, address: string) => {
    await tab.goto(address, { waitUntil: "load" });
    // A sign of a reader, after which all charts are drawn.
    await tab.mouse.move(3, 3);
    const coming = tab.locator("[data-chart-coming]").filter({ visible: true });
    await expect(coming, address).toHaveCount(0);
    return [...(await faultsOfTab(tab)), ...(await faultsOfEscape(tab, pressed))];
  };
  const faults = await walkPages({ browser, page, url: shared.url }, addresses, size, look);
  expect(faults).toEqual([]);
  await page.goto("about:blank");
  await shared.stop();
});
