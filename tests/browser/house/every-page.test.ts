import type { ConsoleMessage, Page } from "@playwright/test";
import { becomeOwner, runShared } from "@/tests/browser/people/support/shared-walltime";
import { addressesOf } from "@/tests/browser/support/addresses-of-pages";
import { appPages } from "@/tests/browser/support/app-pages";
import { axeBuilder, rulesOfColour } from "@/tests/browser/support/axe-builder.js";
import {
  faultsOfCharts,
  faultsOfMotion,
  faultsOfWidth,
} from "@/tests/browser/support/faults-of-page";
import { expect, test } from "@/tests/browser/support/test";
import { walkPages } from "@/tests/browser/support/walk-pages";

/** Looked at again at another width; what else axe finds does not depend on it. */
const rulesOfWidth = [...rulesOfColour, "target-size", "scrollable-region-focusable"];

/** Pages whose address names something that there is not. */
const gone = /no-such/;

test("no page has a fault that axe finds, a long animation, or a chart that only the eye reads", async ({
  page,
  browser,
}) => {
  test.setTimeout(600_000);
  const shared = await runShared(async () => ({
    WALLTIME_SMTP_URL: "smtp://127.0.0.1:1",
    WALLTIME_MAIL_FROM: "walltime@example.org",
  }));
  const { url, link } = shared;
  await becomeOwner(page, shared);
  const addresses = await addressesOf(page, url, link);

  // A new page cannot be forgotten: it has an address here, or the test fails.
  expect([...addresses.keys()].sort()).toEqual(appPages().sort());

  const reduced = { reducedMotion: "reduce" } as const;
  const faults = await walkPages({ browser, page, url }, addresses, reduced, faultsOf);
  expect(faults).toEqual([]);
  await page.goto("about:blank");
  await shared.stop();
});

/** What is wrong with a page, at both widths and in both colours. */
async function faultsOf(page: Page, address: string): Promise<string[]> {
  const faults: string[] = [];
  const hear = (message: ConsoleMessage) => {
    if (message.type() === "error" && !gone.test(address)) faults.push(message.text());
  };
  page.on("console", hear);
  const look = async (where: string, rules?: string[]) => {
    const builder = axeBuilder(page);
    const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
    for (const { id, help, nodes } of violations) {
      // A chart in the frame of another site stands under that site's headings.
      if (id === "page-has-heading-one" && address.includes("/embed/")) continue;
      faults.push(`${where}: ${id}: ${help}: ${nodes[0]?.html.slice(0, 200)}`);
    }
  };
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark" });
  const answer = await page.goto(address, { waitUntil: "load" });
  if (answer?.status() !== (gone.test(address) ? 404 : 200)) {
    faults.push(`answers ${answer?.status()}`);
  }
  // A sign of a reader, after which all charts are drawn.
  await page.mouse.move(3, 3);
  const coming = page.locator("[data-chart-coming]").filter({ visible: true });
  await expect(coming, address).toHaveCount(0);
  await look("360, dark", rulesOfWidth);
  await page.emulateMedia({ colorScheme: "light" });
  await expect(page.locator("html[data-mantine-color-scheme=light]")).toBeAttached();
  await look("360, light");
  faults.push(...(await page.evaluate(faultsOfMotion)));
  faults.push(...(await page.evaluate(faultsOfWidth)));
  await page.setViewportSize({ width: 1920, height: 1080 });
  await look("1920, light", rulesOfWidth);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html[data-mantine-color-scheme=dark]")).toBeAttached();
  await look("1920, dark", rulesOfColour);
  faults.push(...(await page.evaluate(faultsOfMotion)));
  faults.push(...(await faultsOfCharts(page)));
  page.off("console", hear);
  return faults;
}
