import { chartsOf } from "@/tests/browser/planning/late-charts";
import { importCsv, madeUpCards } from "@/tests/browser/planning/made-up-cards";
import {
  expectFullScreen,
  expectInFront,
  refuseFullScreen,
} from "@/tests/browser/support/expect-in-front";
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

for (const isGranted of [true, false]) {
  test(`slides and what moves them are in front with full screen ${isGranted ? "granted" : "refused"}`, async ({
    page,
  }) => {
    if (!isGranted) {
      await refuseFullScreen(page);
      await page.reload();
    }
    await page.getByRole("button", { name: "Present" }).click();
    await expectFullScreen(page, isGranted);
    await expect(page.locator("html")).toHaveAttribute("data-presenting", "");
    await page.keyboard.press("ArrowRight");
    await expectInFront(page.getByRole("complementary", { name: "Slide" }));
    await expectInFront(page.getByRole("heading", { name: "How long did each item take?" }));
  });
}

test("every slide fits the window and says whose figures it shows, of when and of what", async ({
  page,
  team,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/t/${team.slug}?size=M`);
  await page.getByRole("button", { name: "Present" }).click();
  const bar = page.getByRole("complementary", { name: "Slide" });
  const count = await page.locator("main section[data-question]").count();
  for (let place = 1; place <= count; place += 1) {
    await expect(bar).toContainText(`${place} of ${count}`);
    await expect(bar).toContainText(team.name);
    await expect(bar).toContainText(/released items · .*20\d\d.* · Sizes: M · SLA = mean \+ 1 SD/);
    const slide = page.locator("main section[data-question]").nth(place - 1);
    const chart = slide.locator("[data-chart]");
    if ((await chart.count()) > 0) {
      await expect(chart.locator("svg.recharts-surface").first()).toBeVisible();
      const [box, below] = [await chart.boundingBox(), await bar.boundingBox()];
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    }
    await page.keyboard.press("ArrowRight");
  }
});

test("tiles stand in one row, and what one presses goes while the pointer rests", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("button", { name: "Present" }).click();
  const tiles = page.locator("section:has(#how-long) li h3");
  const heights = await tiles.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y));
  expect(new Set(heights.map(Math.round)).size).toBe(1);
  const end = page.getByRole("button", { name: "End" });
  await page.mouse.move(700, 400);
  const fading = page.locator("[data-fades]").filter({ has: end });
  await expect(fading).toHaveCSS("opacity", "1");
  await expect(fading).toHaveCSS("opacity", "0");
  await page.mouse.move(720, 420);
  await expect(fading).toHaveCSS("opacity", "1");
  await end.click();
  await expect(page.getByRole("button", { name: "Present" })).toBeFocused();
});

test("keys that follow one another fast go as many slides on, and begun at once every chart is there", async ({
  page,
  team,
}) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto(`/t/${team.slug}`, { waitUntil: "domcontentloaded" });
  await page.getByRole("button", { name: "Present" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-presenting", "");
  const bar = page.getByRole("complementary", { name: "Slide" });
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
  await expect(bar).toContainText("4 of ");
  await expect(
    page.locator("main section[data-question]").nth(3).getByRole("heading", { level: 2 }),
  ).toBeFocused();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowLeft");
  await expect(bar).toContainText("2 of ");
  await expect.poll(() => chartsOf(page)).toEqual({ drawn: 3, coming: 0 });
});
