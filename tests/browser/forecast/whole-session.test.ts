import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { showDay } from "@/lib/dates/show-day";
import { steadyTeam } from "@/tests/browser/forecast/steady-team";
import { expect, test } from "@/tests/browser/support/test";

test.use({ teamOptions: { timeZone: "UTC" } });

/** How somebody gets about: with the mouse, or with the keyboard alone. */
type Hands = {
  press(what: Locator): Promise<void>;
  /** Carries a card one place down. */
  carryDown(row: Locator): Promise<void>;
};

const mouse: Hands = {
  press: (what) => what.click(),
  carryDown: (row) => row.getByRole("button", { name: /^Down: / }).click(),
};

const keyboard = (page: Page): Hands => ({
  async press(what) {
    await what.focus();
    await page.keyboard.press("Enter");
  },
  async carryDown(row) {
    await row.getByRole("button", { name: /move card/ }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await expect(row).toHaveAttribute("data-dragging");
    // The lifted card glides to its place before it can be dropped there.
    await page.waitForTimeout(400);
    await page.keyboard.press("Space");
    await expect(row).not.toHaveAttribute("data-dragging");
  },
});

for (const way of ["mouse", "keyboard"] as const) {
  test(`a whole planning session by ${way}: order, slips, saved, forecast, SLA table as a file`, async ({
    page,
    request,
    team,
  }) => {
    const hands = way === "mouse" ? mouse : keyboard(page);
    const { inDays, numbers } = await steadyTeam(request, team);
    const [bridge, tunnel, ferry] = numbers;
    await page.goto(`/t/${team.slug}/queue`);
    const rows = page.locator("ol [data-card]");
    const order = () =>
      rows.evaluateAll((all) => all.map((one) => Number(one.getAttribute("data-card"))));
    await expect(rows).toHaveCount(3);

    // Two steps down: the slip grows until the promise for the second day is at risk.
    const row = page.locator(`ol [data-card="${bridge}"]`);
    const slips = page.locator("[data-slips]");
    await hands.carryDown(row);
    await expect(slips).toContainText(
      `#${bridge} Bridge: ${showDay(inDays(1))} → ${showDay(inDays(2))}, 1 working day later`,
    );
    await expect(slips).not.toContainText("New risk");
    await hands.carryDown(row);
    await expect(slips).toContainText(`New risk for what was promised: #${bridge} Bridge.`);
    expect(await order()).toEqual([tunnel, ferry, bridge]);
    await hands.press(page.getByRole("button", { name: "Save this order" }));
    await expect(page.getByText("The order is saved, with the days said for it.")).toBeVisible();
    await expect(page.getByText("1 promised day is at risk.")).toBeVisible();

    await hands.press(page.getByRole("link", { name: "Forecast" }).last());
    const forecast = page.locator("table[data-queue-forecast] tbody tr");
    await expect(forecast).toHaveCount(3);
    await expect(forecast.nth(2)).toContainText("Bridge");
    await expect(forecast.nth(2)).toContainText(showDay(inDays(3)));

    const pages = page.getByRole("navigation", { name: "Pages of this team" });
    await hands.press(pages.getByRole("link", { name: "Planning" }));
    const download = page.waitForEvent("download");
    await hands.press(page.getByRole("link", { name: "CSV", exact: true }));
    const file = await readFile(await (await download).path(), "utf8");
    const [feature] = parse<Record<string, string>>(file, { bom: true, columns: true });
    expect(feature).toMatchObject({ type: "Feature", items: "70" });
  });
}
