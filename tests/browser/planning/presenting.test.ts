import { importCsv, madeUpCards } from "@/tests/browser/planning/made-up-cards";
import { expect, test } from "@/tests/browser/support/test";

test.beforeEach(async ({ page, request, team }) => {
  await importCsv(request, team.slug, madeUpCards(60));
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`/t/${team.slug}`);
  await expect(page.getByRole("group", { name: /^Chart of 60 items/ })).toBeVisible();
});

for (const means of ["mouse", "keyboard"] as const) {
  test(`begins in full screen by ${means}, goes from question to question and ends by Escape`, async ({
    page,
  }) => {
    const usual = await page.getByRole("heading", { name: "How long does it take?" }).boundingBox();
    const present = page.getByRole("button", { name: "Present" });
    if (means === "mouse") await present.click();
    else {
      await present.focus();
      await page.keyboard.press("Enter");
    }
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await expect(page.locator("html")).toHaveAttribute("data-presenting", "");
    await expect.poll(isFull).toBe(true);
    const heading = page.getByRole("heading", { name: "How long does it take?" });
    expect((await heading.boundingBox())?.height).toBeGreaterThan((usual?.height ?? 0) * 1.05);
    await page.keyboard.press("ArrowRight");
    const second = page.getByRole("heading", { name: "How long did each item take?" });
    await expect(second).toBeFocused();
    await expect(second).toBeInViewport();
    await page.keyboard.press("ArrowLeft");
    await expect(page.getByRole("heading", { name: "How long does it take?" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.locator("html")).not.toHaveAttribute("data-presenting");
    await expect.poll(isFull).toBe(false);
  });
}
