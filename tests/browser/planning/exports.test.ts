import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { importCsv, madeUpCards } from "@/tests/browser/planning/made-up-cards";
import { expect, test } from "@/tests/browser/support/test";

test.beforeEach(async ({ request, team }) => {
  await importCsv(request, team.slug, madeUpCards(240));
});

test("the spreadsheet holds the page's figures as numbers and says what they rest on", async ({
  page,
  request,
  team,
}) => {
  await page.goto(`/t/${team.slug}?kind=feature&kind=hidden&rule=p85`);
  const href = await page.getByRole("link", { name: "Excel" }).getAttribute("href");
  const answer = await request.get(href ?? "");
  expect(answer.headers()["content-type"]).toContain("spreadsheetml");
  const sheets = await readWorkbook(await answer.body());
  const [figures, about] = sheets;
  const rows = figures?.data ?? [];
  expect(rows[0]?.slice(0, 5)).toEqual(["Type", "Kind", "Items", "Mean", "SD"]);
  const shown = await page.locator("table[data-sla-table] tbody tr").all();
  expect(shown).toHaveLength(rows.length - 2);
  for (const [index, row] of shown.entries()) {
    const cells = rows[index + 1] ?? [];
    await expect(row.locator("th")).toContainText(String(cells[0]));
    const items = (await row.locator("td[data-label=Items]").textContent()) ?? "";
    expect(cells[2]).toBe(Number(items.replace(/,/g, "")));
    const mean = await row.locator("td[data-label=Mean]").textContent();
    expect(Number(cells[3]).toFixed(1)).toBe(mean);
    const whole = await row.locator("td[data-main]").textContent();
    expect(String(cells[6])).toBe(whole);
  }
  const words = JSON.stringify(about?.data);
  expect(words).toContain(team.name);
  expect(words).toContain("85th percentile (p85)");
  expect(words).toContain("feature, hidden");
});

test("the cards behind the figures come as CSV", async ({ page, request, team }) => {
  await page.goto(`/t/${team.slug}?type=Bug`);
  const href = await page.getByRole("link", { name: "Cards as CSV" }).getAttribute("href");
  const rows: Record<string, string>[] = parse(await (await request.get(href ?? "")).text(), {
    columns: true,
    bom: true,
  });
  expect(rows).toHaveLength(60);
  const { rows: groups } = await (
    await request.get(`/api/v1/teams/${team.slug}/sla?by=type&type=Bug`)
  ).json();
  expect(rows.filter((row) => row.overSla === "yes")).toHaveLength(groups[0].over);
  expect(new Set(rows.map((row) => row.type))).toEqual(new Set(["Bug"]));
  expect(rows.every((row) => /^\d{4}-\d\d-\d\d$/.test(row.released ?? ""))).toBe(true);
  const other = page.getByRole("link", { name: "Cards with semicolons" });
  const files = ["hidden-work/days.csv", "sla/rules.csv", "sla/backtest.csv", "sla/quotes.csv"];
  for (const address of [
    (await other.getAttribute("href")) ?? "",
    ...files.map((file) => `/t/${team.slug}/${file}?separator=semicolon`),
  ]) {
    const [headings = ""] = (await (await request.get(address)).text()).split("\r\n");
    expect(headings, address).toMatch(/^\uFEFF?[^,]+;[^,]+$/);
  }
});

test("days of the work mix lead to the cards that were in progress, and add up", async ({
  page,
  request,
  team,
}) => {
  await page.goto(`/t/${team.slug}/in-progress?kind=support&from=2025-05-01&to=2025-05-31`);
  const mix = await request.get(
    `/api/v1/teams/${team.slug}/work-mix?bucket=month&from=2025-05-01&to=2025-05-31`,
  );
  const { total } = await mix.json();
  await expect(page.getByText(`${total.byKind.support.days} working days`)).toBeVisible();
});
