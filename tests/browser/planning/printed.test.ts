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
