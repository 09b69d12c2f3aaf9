import type { Page } from "@playwright/test";

/** Holds back the figures of the chart of every item until the answer is called. */
export async function holdItems(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    ({ pathname }) => pathname.endsWith("/items"),
    async (route) => {
      await released;
      await route.continue();
    },
  );
  return release;
}

/** Refuses every script that the page's own document does not name until the answer is called. */
export async function refuseLateScripts(page: Page, address: string): Promise<() => Promise<void>> {
  const document = await (await page.request.get(address)).text();
  const scripts = "**/_next/static/chunks/**";
  await page.route(scripts, (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    return document.includes(name) ? route.continue() : route.abort();
  });
  return () => page.unroute(scripts);
}

/** Charts that are drawn, and those that are still to come. */
export function chartsOf(page: Page): Promise<{ drawn: number; coming: number }> {
  return page.evaluate(() => ({
    drawn: document.querySelectorAll("[data-chart]:has(svg.recharts-surface)").length,
    coming: document.querySelectorAll("[data-chart-coming]").length,
  }));
}
