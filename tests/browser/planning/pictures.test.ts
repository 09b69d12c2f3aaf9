import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { holdItems, refuseLateScripts } from "@/tests/browser/planning/late-charts";
import { importCsv, madeUpCards } from "@/tests/browser/planning/made-up-cards";
import { expect, test } from "@/tests/browser/support/test";

const titles = {
  items: "Every item, by the day it was released",
  spread: "Working days from committed to done, by T-shirt size",
  "work-mix": "Share of all days in progress, by month",
};

const legends = { items: "Maintenance", spread: "Box: mean ± SD.", "work-mix": "Hidden work" };

test.beforeEach(async ({ page, request, team }) => {
  await importCsv(request, team.slug, madeUpCards(60));
  await page.goto(`/t/${team.slug}`);
  await expect(page.locator("svg.recharts-surface")).toHaveCount(3);
});

test("each chart is saved as SVG and PNG that open by themselves, with title and legend", async ({
  page,
  context,
}) => {
  const viewer = await context.newPage();
  for (const [name, title] of Object.entries(titles)) {
    const figure = page.locator(`[data-chart=${name}]`);
    const svg = (await save(page, figure, "SVG")).toString("utf8");
    expect(svg).toContain(`<title>${title}</title>`);
    expect(svg).toContain(legends[name as keyof typeof titles]);
    expect(svg).not.toMatch(/var\(|color\(/);
    const png = await save(page, figure, "PNG");
    const drawn = await pixelsOf(viewer, svg, 1);
    const saved = await pixelsOf(viewer, png, 2);
    expect(saved.width).toBe(drawn.width * 2);
    // The title's band has ink in both, and the picture has more than one colour.
    expect(drawn.inkInTitle).toBeGreaterThan(200);
    expect(saved.inkInTitle).toBeGreaterThan(800);
    expect(saved.colours).toBeGreaterThan(5);
  }
});

test("a picture asked for before its chart is there is saved when it is", async ({
  page,
  team,
}) => {
  const release = await holdItems(page);
  await page.goto(`/t/${team.slug}`);
  const figure = page.locator("[data-chart=items]");
  await expect(figure).toContainText("Fetching every item");
  const download = page.waitForEvent("download");
  await figure.getByRole("button", { name: "SVG" }).focus();
  await page.keyboard.press("Enter");
  release();
  const svg = await readFile(await (await download).path(), "utf8");
  expect(svg).toContain(`<title>${titles.items}</title>`);
  expect(svg.match(/<path/g)?.length).toBeGreaterThan(10);
});

test("a chart whose code does not come leaves the page as it is, says so and can be asked for again", async ({
  page,
  team,
  expectConsoleError,
}) => {
  expectConsoleError(/ERR_FAILED/);
  const allow = await refuseLateScripts(page, `/t/${team.slug}`);
  await page.goto(`/t/${team.slug}`);
  const figure = page.locator("[data-chart=spread]");
  await expect(figure).toContainText("The chart did not arrive.");
  await expect(page.getByRole("heading", { name: "How long does it take?" })).toBeVisible();
  await allow();
  await figure.getByRole("button", { name: "Try again" }).click();
  await expect(figure.locator("svg.recharts-surface")).toBeVisible();
});

test("a picture of figures that did not come is not saved, and that is said", async ({
  page,
  team,
  expectConsoleError,
}) => {
  expectConsoleError(/ERR_FAILED/);
  await page.route(
    ({ pathname }) => pathname.endsWith("/items"),
    (route) => route.abort(),
  );
  await page.goto(`/t/${team.slug}`);
  const figure = page.locator("[data-chart=items]");
  await expect(figure).toContainText("The items did not arrive.");
  await figure.getByRole("button", { name: "PNG" }).click();
  await expect(page.getByText("The chart is not there to be saved.")).toBeVisible();
});

async function save(page: Page, figure: Locator, kind: "SVG" | "PNG"): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await figure.getByRole("button", { name: kind }).click();
  return readFile(await (await download).path());
}

/** Opens a picture as a viewer would and looks at it. */
function pixelsOf(page: Page, picture: string | Buffer, sharpness: number) {
  const type = typeof picture === "string" ? "image/svg+xml" : "image/png";
  const address = `data:${type};base64,${Buffer.from(picture).toString("base64")}`;
  return page.evaluate(
    async ({ source, band }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext("2d");
      if (!context) throw new Error("No canvas");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let inkInTitle = 0;
      const colours = new Set<number>();
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
        colours.add((red >> 4) * 256 + (green >> 4) * 16 + (blue >> 4));
        if (at / 4 / canvas.width < band && red + green + blue < 300) inkInTitle += 1;
      }
      return { width: canvas.width, inkInTitle, colours: colours.size };
    },
    { source: address, band: 45 * sharpness },
  );
}
