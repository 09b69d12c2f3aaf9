import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { addCards } from "@/tests/browser/support/add-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";

test.use({ teamOptions: { timeZone: "UTC" } });

test("what a client costs: rate and budget entered, people told, costs read and exported, undone", async ({
  page,
  request,
  team,
}) => {
  // Mon 29 June to Fri 3 July 2026 is 5 days, 2 of them in June; Thu 2 July is one.
  const [bridge] = await addCards(request, team, [
    { title: "Bridge", client: "Acme", committed: "2026-06-29", released: "2026-07-03" },
    { title: "Tunnel", client: "Bolt", committed: "2026-07-02", released: "2026-07-02" },
  ]);
  await page.goto(`/t/${team.slug}/cost`);
  await expect(page.getByText("No day rate yet.")).toBeVisible();

  // By mouse: a wrong amount loses nothing that was typed.
  const rate = page.getByRole("form", { name: "Add a rate" });
  await rate.getByLabel("From").fill("2026-01-01");
  await rate.getByLabel("A person’s day").fill("6oo");
  await rate.getByLabel("Currency").selectOption("GBP");
  await rate.getByRole("button", { name: "Add the rate" }).click();
  await expect(rate.getByRole("alert")).toContainText("Write an amount such as 650");
  await expect(rate.getByLabel("From")).toHaveValue("2026-01-01");
  await rate.getByLabel("A person’s day").fill("600.50");
  await rate.getByRole("button", { name: "Add the rate" }).click();
  await expect(
    page.getByText("All clients: £600.50 from 1 Jan 2026", { exact: true }),
  ).toBeVisible();
  // 6 × 600.50
  await expect(page.getByText("£3,603.00, 29 Jun – 3 Jul 2026: 2 cards")).toBeVisible();

  // By keyboard: two people on the bridge, then a budget.
  const row = page.locator(`[data-cost-cards] [data-card="${bridge?.number}"]`);
  await row.getByLabel(/^People on card/).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await expect(row).toContainText("£6,005.00");
  const budget = page.getByRole("form", { name: "Add a budget" });
  await budget.getByLabel("First day").fill("2026-06-01");
  await budget.getByLabel("Last day").fill("2026-07-31");
  await budget.getByLabel("Client").focus();
  await page.keyboard.type("acme");
  await budget.getByLabel("Agreed, GBP").focus();
  await page.keyboard.type("6000");
  await page.keyboard.press("Enter");
  const shown = page.locator('[data-budget="Acme"]');
  await expect(shown).toContainText(
    "£6,005.00 of £6,000.00 spent (100%): passed on 3 Jul 2026, by £5.00 so far.",
  );
  await expect(shown.locator("svg.recharts-surface")).toBeVisible();

  await page.locator("select[name=client]").selectOption("Acme");
  await expect(page).toHaveURL(/client=Acme/);
  await expect(page.getByText("£6,005.00, 29 Jun – 3 Jul 2026: 1 card for Acme")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV", exact: true }).click();
  const file = await readFile(await (await download).path(), "utf8");
  const months: Record<string, string>[] = parse(file, { bom: true, columns: true });
  // June 2 × 2 × 600.50, July 3 × 2 × 600.50
  expect(months.map(({ month, cost }) => [month, cost])).toEqual([
    ["2026-06", "2402.00"],
    ["2026-07", "3603.00"],
  ]);

  await page.getByText("History of rates, budgets and people").click();
  await page.getByRole("button", { name: /^Undo\s?: People on card/ }).click();
  await expect(row).toContainText("£3,002.50");
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(360);
});
