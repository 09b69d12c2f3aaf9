import { addCards } from "@/tests/browser/support/add-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";

test("the explanations have a part for every topic and no faults, on a phone as well", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/how-figures-are-worked-out");
  await expect(page).toHaveTitle("How figures are worked out · Walltime");
  for (const topic of [
    "days",
    "card-times",
    "sla",
    "committed-to-done",
    "in-progress",
    "quotes",
    "hidden-work",
    "forecast",
    "data-quality",
  ]) {
    await expect(page.locator(`section#${topic} h2`)).toBeVisible();
  }
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});

test("every page with figures leads to what they mean", async ({ page, team, request }) => {
  await addCards(request, team, [
    { title: "Bridge", committed: "2026-01-05", released: "2026-01-16" },
    { title: "Tunnel", committed: "2026-01-05", released: "2026-01-12" },
    { title: "Ferry", committed: "2026-02-02" },
  ]);
  for (const [path, topics] of [
    ["", ["sla", "committed-to-done", "committed-to-done", "hidden-work", "sla"]],
    ["/forecast", ["forecast"]],
    ["/wall", ["quotes"]],
    ["/stand-up", ["in-progress"]],
    ["/cards/1", ["card-times"]],
    ["/in-progress", ["hidden-work"]],
    ["/data-quality", ["data-quality"]],
  ] as const) {
    await page.goto(`/t/${team.slug}${path}`);
    const links = page.getByRole("main").locator("a[href*='/how-figures-are-worked-out#']");
    const hrefs = topics.map((topic) => `/t/${team.slug}/how-figures-are-worked-out#${topic}`);
    await expect
      .poll(() => links.evaluateAll((all) => all.map((one) => one.getAttribute("href"))), {
        message: path,
      })
      .toEqual(hrefs);
  }
});

test("the explanations opened from a team keep the team's navigation", async ({ page, team }) => {
  await page.goto(`/t/${team.slug}/how-figures-are-worked-out#sla`);
  await expect(page.getByRole("navigation", { name: "Pages of this team" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "The SLA table" })).toBeInViewport();
});

test("the explanations claim no more than the figures hold", async ({ page }) => {
  await page.goto("/how-figures-are-worked-out");
  await expect(page.locator("#sla")).toContainText(
    "followed the normal curve, 84.1%; if they were spread evenly, 78.9%",
  );
  await expect(page.locator("#sla")).toContainText("P85 is about the number of days");
  await expect(page.locator("#in-progress")).toContainText(
    "rest on released, open and cancelled cards",
  );
  await expect(page.locator("#in-progress")).toContainText("sampling error only");
});
