import type { Page } from "@playwright/test";
import { chartsOf, holdItems } from "@/tests/browser/planning/late-charts";
import { importCsv, madeUpCards } from "@/tests/browser/planning/made-up-cards";
import { expect, test } from "@/tests/browser/support/test";

/** What is left of a sheet of A4 between its margins, in pixels of 1/96 inch. */
const paper = { width: 703, height: 1031 };

test("the printed report holds every chart and the whole table on pages that nothing sticks out of", async ({
  page,
  request,
  team,
}) => {
  await importCsv(request, team.slug, madeUpCards(240));
  await page.goto(`/t/${team.slug}?kind=feature&kind=hidden`);
  await expect(page.locator("svg.recharts-surface")).toHaveCount(3);
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Kinds of work: feature, hidden · SLA = mean + 1 SD")).toBeVisible();
  await expect(page.getByRole("button", { name: "Present" })).toBeHidden();
  await expect(page.getByRole("form", { name: "Filter" })).toBeHidden();

  const boxes = await page
    .locator(
      "[data-chart], [data-chart] svg.recharts-surface, table[data-sla-table], main li[data-kind]",
    )
    .evaluateAll((parts) =>
      parts.map((part) => {
        const { left, right, height } = part.getBoundingClientRect();
        return { left, right, height };
      }),
    );
  expect(boxes.length).toBeGreaterThan(8);
  for (const { left, right, height } of boxes) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(paper.width + 1);
    expect(height).toBeLessThan(paper.height);
  }

  const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.length).toBeLessThan(6);
});

/** Instead of printing, notes what would be on the paper. */
async function noteWhatIsPrinted(page: Page) {
  await page.addInitScript(() => {
    window.print = () => {
      const drawn = document.querySelectorAll("[data-chart]:has(svg.recharts-surface)").length;
      document.documentElement.dataset.printed = String(drawn);
    };
  });
}

for (const means of ["button", "keys"] as const) {
  test(`by ${means}, printing waits for charts that are still on their way`, async ({
    page,
    request,
    team,
  }) => {
    await importCsv(request, team.slug, madeUpCards(60));
    await noteWhatIsPrinted(page);
    const release = await holdItems(page);
    await page.goto(`/t/${team.slug}`);
    // The page answers to keys.
    await expect.poll(() => chartsOf(page)).toEqual({ drawn: 2, coming: 1 });
    if (means === "button") await page.getByRole("button", { name: "Print", exact: true }).click();
    else await page.keyboard.press("Control+p");
    await page.waitForTimeout(300);
    await expect(page.locator("html")).not.toHaveAttribute("data-printed");
    release();
    await expect(page.locator("html")).toHaveAttribute("data-printed", "3");
  });
}

test("what a phone folds away is on its paper", async ({ page, request, team }) => {
  await importCsv(request, team.slug, madeUpCards(60));
  await noteWhatIsPrinted(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/t/${team.slug}`);
  await expect(page.getByRole("group", { name: /^Chart of 60 items/ })).toBeVisible();
  await page.keyboard.press("Control+p");
  await expect(page.locator("html")).toHaveAttribute("data-printed", "3");
  await expect(page.locator("[data-chart=spread]")).toBeHidden();
});

test("the browser's own printing draws what was to be drawn later, and says what has not come", async ({
  page,
  request,
  team,
}) => {
  await importCsv(request, team.slug, madeUpCards(60));
  await page.setViewportSize({ width: 1280, height: 500 });
  const release = await holdItems(page);
  // Nothing is drawn on its own: no reader moves, and the clock stands still.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
    window.addEventListener("afterprint", () => {
      const drawn = document.querySelectorAll("[data-chart]:has(svg.recharts-surface)").length;
      document.documentElement.dataset.printed = String(drawn);
    });
  });
  await page.goto(`/t/${team.slug}`);
  await expect.poll(() => chartsOf(page)).toEqual({ drawn: 0, coming: 3 });
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Fetching every item")).toBeHidden();
  await page.emulateMedia({ media: null });
  // Until the charts' code has come there is nothing to draw with.
  await expect
    .poll(async () => {
      await page.pdf({ format: "A4" });
      return page.locator("html").getAttribute("data-printed");
    })
    .toBe("2");
  release();
});
