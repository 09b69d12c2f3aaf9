import { chartsOf, holdItems } from "@/tests/browser/planning/late-charts";
import { importCsv, madeUpCards } from "@/tests/browser/planning/made-up-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { expect, test } from "@/tests/browser/support/test";

test("a team without cards is told how to begin", async ({ page, team }) => {
  await page.goto(`/t/${team.slug}`);
  await expect(page.getByRole("heading", { name: "No cards yet" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Import a file" })).toHaveAttribute(
    "href",
    `/t/${team.slug}/import`,
  );
  await expectAccessible(page);
});

test("an address of no team says so", async ({ page, expectConsoleError }) => {
  expectConsoleError(/404/);
  const answer = await page.goto("/t/no-such-team");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "There is no team at this address",
  );
});

test.describe("with released cards", () => {
  test.beforeEach(async ({ request, team }) => {
    await importCsv(request, team.slug, madeUpCards(240));
  });

  test("every part of the page shows its figures, without a fault in light or dark", async ({
    page,
    team,
  }) => {
    await page.goto(`/t/${team.slug}`);
    await expect(page.getByText("240 released items")).toBeVisible();
    await expect(page.getByRole("group", { name: /^Chart of 240 items/ })).toBeVisible();
    await expect(page.locator("svg.recharts-surface")).toHaveCount(3);
    for (const question of [
      "How long does it take?",
      "How long did each item take?",
      "Do bigger cards take longer?",
      "How much goes to hidden work and support?",
      "What are the exact figures?",
    ]) {
      await expect(page.getByRole("heading", { name: question })).toBeVisible();
    }
    await expectAccessible(page);
  });

  for (const width of [360, 1280, 1920]) {
    test(`nothing moves while charts come at ${width} pixels`, async ({ page, team }) => {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
      const release = await holdItems(page);
      await page.goto(`/t/${team.slug}`);
      // What a phone folds away is drawn when it is unfolded.
      const later = width === 360 ? 3 : 1;
      await expect.poll(async () => (await chartsOf(page)).coming).toBe(later);
      expect(await page.evaluate(layoutShifts)).toEqual([]);
      const chart = page.locator("[data-chart=items]");
      await chart.scrollIntoViewIfNeeded();
      const place = await chart.getByRole("status").boundingBox();
      release();
      await expect(page.getByRole("group", { name: /^Chart of 240 items/ })).toBeVisible();
      const drawn = await page.getByRole("group", { name: /^Chart of 240 items/ }).boundingBox();
      expect(Math.round(drawn?.y ?? 0)).toBe(Math.round(place?.y ?? -1));
    });
  }

  test("fits a phone without scrolling sideways, and its table turns into cards", async ({
    page,
    team,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/t/${team.slug}`);
    await expect(page.getByRole("group", { name: /^Chart of \d+ items/ })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(360);
    await expect(page.locator("table[data-sla-table]")).toBeHidden();
    await page.getByText("Show the table").click();
    const [first, second] = await page.locator("table[data-sla-table] tbody tr").all();
    const boxes = [await first?.boundingBox(), await second?.boundingBox()];
    expect(boxes[0]?.height).toBeGreaterThan(120);
    expect(boxes[1]?.y).toBeGreaterThan((boxes[0]?.y ?? 0) + 120);
  });

  test("a chosen filter goes into the address, and the address brings it back", async ({
    page,
    team,
  }) => {
    await page.goto(`/t/${team.slug}`);
    await page.getByText("Type: all").click();
    await page.getByRole("checkbox", { name: "Features" }).check();
    await expect(page).toHaveURL(/\?kind=feature$/);
    await expect(page.getByText("60 released items")).toBeVisible();
    await page.getByText("More filters").click();
    await expectInFront(page.locator("main details[open] > :not(summary)").first());
    await page.getByLabel("SLA rule").selectOption("85th percentile");
    await expect(page).toHaveURL(/kind=feature&rule=p85/);
    await page.reload();
    await expect(page.getByText("60 released items")).toBeVisible();
    await expect(page.getByText("SLA = 85th percentile: not a promise")).toBeVisible();
    await page.getByRole("link", { name: "Clear" }).click();
    await expect(page.getByText("240 released items")).toBeVisible();
  });

  test("a filter that cannot be used is named and left aside", async ({ page, team }) => {
    for (const query of [
      "type=Nonsense",
      "from=2025-99-01",
      "rule=often",
      "client=a%00b",
      "asOf=2100-01-01",
      "from=2026-02-01&to=2026-01-01",
    ]) {
      await page.goto(`/t/${team.slug}?${query}`);
      await expect(page.getByText("This filter was not used.")).toBeVisible();
      await expect(page.getByText("240 released items")).toBeVisible();
    }
  });

  test("a misspelt parameter is named, and the rest of the address obeyed", async ({
    page,
    team,
  }) => {
    await page.goto(`/t/${team.slug}?tpye=Bug&kind=feature`);
    await expect(page.getByText("This page knows no “tpye”.")).toBeVisible();
    await expect(page.getByText("60 released items")).toBeVisible();
    await page.goto(`/t/${team.slug}/cards?tpye=Bug&state=done`);
    await expect(
      page.getByText("This page knows no “tpye”. It cannot read “done” as state."),
    ).toBeVisible();
  });

  test("two filters pressed quickly one after the other both count", async ({ page, team }) => {
    await page.goto(`/t/${team.slug}`);
    await page.getByText("Type: all").click();
    await page.evaluate(() => {
      for (const value of ["feature", "hidden"]) {
        document.querySelector<HTMLInputElement>(`input[name=kind][value=${value}]`)?.click();
      }
    });
    await expect(page).toHaveURL(/kind=feature&kind=hidden/);
    await expect(page.getByRole("checkbox", { name: "Features" })).toBeChecked();
    await expect(page.getByRole("checkbox", { name: "Hidden work" })).toBeChecked();
  });

  test("at 1280 pixels the five controls stand in one row", async ({ page, team }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/t/${team.slug}?from=2025-07-01&to=2025-12-31`);
    const controls = page.getByRole("form", { name: "Filter" }).locator("summary");
    await expect(controls).toHaveCount(5);
    const tops = await controls.evaluateAll((all) =>
      all.map((one) => Math.round(one.getBoundingClientRect().top)),
    );
    expect(new Set(tops).size).toBe(1);
  });

  test("the table sorts by what is pressed and stands beside the period before", async ({
    page,
    team,
  }) => {
    await page.goto(`/t/${team.slug}?from=2025-07-01&to=2025-12-31`);
    const table = page.locator("table[data-sla-table]");
    await table.getByRole("link", { name: "Mean" }).click();
    await expect(table.getByRole("columnheader", { name: "Mean" })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    const means = await table.locator("tbody td[data-label=Mean]").allTextContents();
    expect(means.map(Number)).toEqual(means.map(Number).toSorted((a, b) => b - a));
    await expect(table.getByRole("columnheader", { name: "SLA before" })).toBeVisible();
    await expect(page.getByText("Compared with 29 Dec 2024 – 30 Jun 2025.")).toBeVisible();
    await expect(page.locator("[data-headline]")).toContainText("the period before");
    const csv = page.getByRole("link", { name: "CSV", exact: true });
    await expect(csv).toHaveAttribute("href", /compare=true/);
    await page.getByText("Compare: previous period").click();
    await page.getByRole("checkbox", { name: /vs previous period/ }).uncheck();
    await expect(page).toHaveURL(/compare=no/);
    await expect(table.getByRole("columnheader", { name: "SLA before" })).toHaveCount(0);
    await expect(csv).not.toHaveAttribute("href", /compare/);
  });

  test("a change by someone else appears by itself", async ({ page, request, team }) => {
    await page.goto(`/t/${team.slug}`);
    await expect(page.getByText("240 released items")).toBeVisible();
    await request.post(`/api/v1/teams/${team.slug}/cards`, {
      data: {
        title: "One more",
        type: "Feature",
        committed: "2026-03-02",
        released: "2026-03-04",
      },
    });
    await expect(page.getByText("241 released items")).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole("group", { name: /^Chart of 241 items/ })).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the figures are there and the filter is a form", async ({ page, request, team }) => {
    await importCsv(request, team.slug, madeUpCards(120));
    await page.goto(`/t/${team.slug}`);
    await expect(page.getByText("120 released items")).toBeVisible();
    await page.getByText("Type: all").click();
    await page
      .getByRole("group", { name: "Work types" })
      .getByRole("checkbox", { name: "Support" })
      .check();
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page).toHaveURL(/type=Support/);
    await expect(page.getByText("30 released items")).toBeVisible();
  });
});

/** How much of the page moved by itself so far, movement by movement. */
function layoutShifts(): Promise<number[]> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      resolve(list.getEntries().map((entry) => (entry as unknown as { value: number }).value));
    });
    observer.observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve([]), 500);
  });
}
