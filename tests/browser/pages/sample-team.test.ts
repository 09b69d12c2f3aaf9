import { readFile } from "node:fs/promises";
import type { Browser, Locator, Page } from "@playwright/test";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { expect, test } from "@/tests/browser/support/test";

// One file for all that needs the sample team: there is one, which its first test makes.
test.describe.configure({ mode: "serial" });

test("the sample team is one click away and is loaded once", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Load the sample team" }).click();
  await page.waitForURL(/\/t\/sample-team/);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Sample team" })).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Load the sample team" })).toHaveCount(0);
});

test("says what hidden work costs the sample team, with pre-sales as a series of its own", async ({
  page,
}) => {
  await page.goto("/t/sample-team/hidden-work");
  await expect(page.locator("[data-headline]")).toHaveText(
    /^\d+% of the days go to support and hidden work, \w+\. With half the support, features would have taken [\d.]+ working days, not [\d.]+\.$/,
  );
  await expect(page.getByRole("rowheader", { name: "Pre-sales" }).first()).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Other hidden work" }).first()).toBeVisible();
  await expect(page.getByText("On their own: 1")).toBeVisible();
  await expect(page.locator("[data-chart=cumulative-flow] svg.recharts-surface")).toBeVisible();
  await expectAccessible(page);
});

test("the charts of hidden work are saved, presented in front and printed within the page", async ({
  page,
}) => {
  await page.goto("/t/sample-team/hidden-work");
  const charts = page.locator("[data-chart]:has(svg.recharts-surface)");
  await expect(page.locator("[data-chart=cumulative-flow] svg.recharts-surface")).toBeVisible();
  await expect.poll(() => charts.count()).toBeGreaterThan(4);
  const names = await charts.evaluateAll((all) => all.map((one) => one.getAttribute("data-chart")));
  for (const name of names) {
    const figure = page.locator(`[data-chart=${name}]`);
    const svg = (await saved(page, figure, "SVG")).toString("utf8");
    expect(svg).toMatch(/^<svg[\s\S]*<title>[^<]{10,}<\/title>/);
    expect((await saved(page, figure, "PNG")).subarray(1, 4).toString("latin1")).toBe("PNG");
  }

  await page.getByRole("button", { name: "Present" }).click();
  const bar = page.getByRole("complementary", { name: "Slide" });
  const [, slides = "0"] = /of (\d+)/.exec((await bar.textContent()) ?? "") ?? [];
  expect(Number(slides)).toBeGreaterThan(5);
  for (let slide = 1; slide < Number(slides); slide++) {
    await page.keyboard.press("ArrowRight");
    await expect(page.locator("main h2:focus")).toBeInViewport();
  }
  await expectInFront(bar);
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();

  const paperWidth = 703;
  await page.setViewportSize({ width: paperWidth, height: 1031 });
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Present" })).toBeHidden();
  const edges = await page
    .locator("[data-chart], [data-chart] svg.recharts-surface, main table")
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));
  expect(edges.length).toBeGreaterThan(10);
  expect(Math.max(...edges)).toBeLessThanOrEqual(paperWidth + 1);
});

test("the first slide holds a tile for every type, in even rows, wholly in sight", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/t/sample-team");
  await page.getByRole("button", { name: "Present" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-presenting", "");
  const tiles = page.locator("[data-columns] li");
  await expect(tiles).toHaveCount(6);
  const boxes = await tiles.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().toJSON()),
  );
  const tops = boxes.map(({ top }) => Math.round(top));
  expect(tops.map((top) => tops.indexOf(top))).toEqual([0, 0, 0, 3, 3, 3]);
  const bar = await page.getByRole("complementary", { name: "Slide" }).boundingBox();
  expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(bar?.y ?? 0);
  expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThan(150);
});

test("five questions are answered within a few presses from a cold start", async ({
  browser,
  serverUrl,
}) => {
  const ask = (question: string, mostPresses: number, read: Reading) =>
    answered(browser, serverUrl, { question, mostPresses, read });

  await ask("How long does a medium feature take?", 2, async (page, press) => {
    await press(page.getByRole("link", { name: "By both" }).first());
    const tile = page.getByRole("listitem").filter({ hasText: /^Feature, M/ });
    await expect(tile).toContainText(/SLA \d+ working days/);
    return tile.textContent();
  });
  await ask("Are bugs getting slower?", 3, async (page, press) => {
    await press(page.getByText("Period: everything"));
    await press(page.getByRole("link", { name: "12 months" }));
    const tile = page.getByRole("listitem").filter({ hasText: /^Bug/ });
    await expect(tile).toContainText(/slower|faster|as before/);
    return tile.textContent();
  });
  await ask("How much goes to support?", 2, async (page, press) => {
    const parts = page.getByRole("navigation", { name: "On this page" });
    await press(parts.getByRole("link", { name: "Hidden work" }));
    const said = page.getByText(/^Of all days in progress .* to support/);
    await expect(said).toBeInViewport();
    return said.textContent();
  });
  await ask("What is at risk today?", 2, async (page, press) => {
    const pages = page.getByRole("navigation", { name: "Pages of this team" });
    await press(pages.getByRole("link", { name: "Stand-up" }));
    const said = page.getByText(/^\d+ in progress: \d+ already over/);
    await expect(said).toBeInViewport();
    return said.textContent();
  });
  await ask("Export last quarter for my boss", 5, async (page, press) => {
    await press(page.getByText("Period: everything"));
    await press(page.getByRole("link", { name: "Last quarter" }));
    await expect(page).toHaveURL(/from=\d{4}-\d\d-01&to=/);
    const parts = page.getByRole("navigation", { name: "On this page" });
    await press(parts.getByRole("link", { name: "Table" }));
    const download = page.waitForEvent("download");
    await press(page.getByRole("link", { name: "Excel" }));
    const name = (await download).suggestedFilename();
    expect(name).toMatch(/^sample-team-.*\d{4}-\d\d-01.*\.xlsx$/);
    return name;
  });
});

type Press = (target: Locator) => Promise<void>;
type Reading = (page: Page, press: Press) => Promise<string | null>;
type Question = { question: string; mostPresses: number; read: Reading };

/** Answers a question in a browser that was never here; prints the seconds and presses it took. */
async function answered(browser: Browser, serverUrl: string, asked: Question): Promise<void> {
  const context = await browser.newContext({ baseURL: serverUrl, serviceWorkers: "block" });
  const page = await context.newPage();
  const begun = performance.now();
  let presses = 0;
  const press: Press = async (target) => {
    await target.click();
    presses += 1;
  };
  await page.goto("/");
  await press(page.getByRole("link", { name: "Sample team" }));
  const answer = ((await asked.read(page, press)) ?? "").replace(/\s+/g, " ").slice(0, 120);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.info(`${asked.question} ${answer} (${presses} presses, ${seconds} s)`);
  expect(presses, asked.question).toBeLessThanOrEqual(asked.mostPresses);
  await context.close();
}

async function saved(page: Page, figure: Locator, kind: "SVG" | "PNG"): Promise<Buffer> {
  let file = Buffer.alloc(0);
  // Pressed again where the first press came before the page listened.
  await expect(async () => {
    const download = page.waitForEvent("download", { timeout: 15_000 });
    await figure.getByRole("button", { name: kind }).click();
    file = await readFile(await (await download).path());
  }).toPass();
  return file;
}
