import { addCards } from "@/tests/browser/support/add-cards";
import { expect, test } from "@/tests/browser/support/test";

/** The width of an A4 page between margins of 10 mm. */
const paper = { width: 718, height: 1040 };

test("on paper every page is without navigation, says where it is from, and nothing is cut", async ({
  page,
  team,
  request,
}) => {
  await addCards(request, team, [
    { title: "Bridge", size: "M", committed: "2026-01-05", released: "2026-01-16" },
    { title: "Tunnel", size: "M", committed: "2026-01-05", released: "2026-01-12" },
    { title: "Ferry", committed: "2026-02-02" },
  ]);
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const base = `/t/${team.slug}`;
  for (const path of [
    base,
    `${base}/wall`,
    `${base}/stand-up`,
    `${base}/cards`,
    `${base}/cards/1`,
    `${base}/cards/new`,
    `${base}/in-progress`,
    `${base}/data-quality`,
    `${base}/import`,
    `${base}/settings`,
    "/how-figures-are-worked-out",
    "/",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    for (const landmark of ["banner", "contentinfo"] as const) {
      await expect(page.getByRole(landmark), path).toHaveCount(0);
    }
    await expect(page.getByRole("navigation", { name: "Breadcrumbs" }), path).toHaveCount(0);
    await expect(page.locator("main > p").first(), path).toContainText("Walltime");
    expect(await page.evaluate(cutOnPaper), `wider than the paper: ${path}`).toEqual([]);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground, path).toBe("rgb(255, 255, 255)");
  }
});

/** What of the page's content reaches beyond the paper. */
function cutOnPaper(): string[] {
  return [...document.querySelectorAll<HTMLElement>("main *")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => {
      const { right, width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && right > window.innerWidth + 1;
    })
    .map((element) => `${element.tagName} ${element.className}`.slice(0, 80))
    .slice(0, 5);
}
