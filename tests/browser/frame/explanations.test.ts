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
    "data-quality",
  ]) {
    await expect(page.locator(`section#${topic} h2`)).toBeVisible();
  }
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});
