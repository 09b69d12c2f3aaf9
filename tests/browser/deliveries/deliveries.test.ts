import { showDay } from "@/lib/dates/show-day";
import { steadyTeam } from "@/tests/browser/forecast/steady-team";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";

test.use({ teamOptions: { timeZone: "UTC" } });

test("a delivery is made of ticked cards, grows, slips, moves and is archived, by mouse and by keyboard", async ({
  page,
  request,
  team,
}) => {
  const { inDays, numbers } = await steadyTeam(request, team);
  const [bridge, tunnel, ferry] = numbers;
  const row = (number: number | undefined) => page.locator(`ol [data-card="${number}"]`);
  const standing = page.locator("[data-standing]");

  // From the queue: two cards ticked become a new delivery.
  await page.goto(`/t/${team.slug}/queue`);
  await row(bridge).getByRole("checkbox").check();
  await row(tunnel).getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("Add 2 cards to")).toBeVisible();
  await page.getByRole("button", { name: "Add to delivery" }).click();
  await expect(page.getByLabel("Cards, by number")).toHaveValue(`${bridge}, ${tunnel}`);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Give the delivery a name.")).toBeVisible();
  await page.getByLabel("Name").fill("Crossings");
  await page.getByRole("textbox", { name: "Target day" }).fill(inDays(2));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Crossings" })).toBeVisible();
  await expect(standing).toHaveText(
    `None of 2 cards is out. The chance of ${showDay(inDays(2))} is over 99%; with 85% certainty it is done by ${showDay(inDays(2))}.`,
  );
  await expect(page.locator("[data-chart=burn-up] svg.recharts-surface")).toBeVisible();

  // A third card by words, at which the target is at risk; moved, it is not.
  await page.getByLabel("Number, or words of it").fill("ferry");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-delivery-cards] tbody tr")).toHaveCount(3);
  await expect(standing).toContainText("At risk: none of 3 cards is out.");
  await expect(page.getByText(`#${ferry} added`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Target day" }).fill(inDays(3));
  await page.keyboard.press("Enter");
  await expect(standing).not.toContainText("At risk");
  await expect(page.getByText("Its target moved once")).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(360);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  // Words that several cards have are listed to choose from; taking out has an undo.
  await page.getByLabel("Number, or words of it").fill("done");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Cards with “done”")).toBeVisible();
  await page.getByRole("button", { name: `Take out #${ferry} Ferry` }).click();
  await expect(page.locator("[data-delivery-cards] tbody tr")).toHaveCount(2);
  const takenOut = page.getByRole("group", { name: "What was just done" }).filter({
    hasText: "is taken out",
  });
  await takenOut.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone.")).toBeVisible();
  await expect(page.locator("[data-delivery-cards] tbody tr")).toHaveCount(3);

  // Found again at the card and in the queue, where an order shows what it would cost.
  await page.getByRole("link", { name: `#${bridge} Bridge` }).click();
  await page.getByRole("link", { name: "Crossings" }).click();
  await page.getByRole("link", { name: "All deliveries" }).click();
  await expect(page.locator("[data-deliveries] tbody tr")).toContainText(
    "over 99% likely by the target",
  );
  await expectAccessible(page);
  await page.getByRole("link", { name: "Queue session" }).click();
  await expect(row(ferry).locator("[data-held]")).toHaveText(`Crossings by ${showDay(inDays(3))}`);
  await expectAccessible(page);

  // Archived it stands still.
  await page.getByRole("link", { name: "Crossings" }).first().click();
  await page.getByRole("button", { name: "Archive it as it stands" }).click();
  await expect(page.getByText("Everything here is as it stood then")).toBeVisible();
  await expect(page.getByRole("button", { name: "Bring it back" })).toBeVisible();
});

test("the list of cards adds what is chosen to a delivery; a page without any says what they are", async ({
  page,
  request,
  team,
}) => {
  const { inDays, numbers } = await steadyTeam(request, team);
  await page.goto(`/t/${team.slug}/deliveries`);
  await expect(page.getByRole("heading", { name: "Make the first delivery" })).toBeVisible();
  await expectAccessible(page);
  const made = await request.post(`/api/v1/teams/${team.slug}/deliveries`, {
    data: { name: "Crossings", target: inDays(5) },
  });
  const { id } = await made.json();
  await page.goto(`/t/${team.slug}/cards?q=Bridge`);
  await page.getByRole("checkbox", { name: `Choose card ${numbers[0]}` }).check();
  await page.getByText("Change the 1 chosen card").click();
  await page.getByRole("button", { name: "Add to delivery" }).click();
  await expect(page.getByText("1 card added to “Crossings”.")).toBeVisible();
  await page.goto(`/t/${team.slug}/deliveries/${id}`);
  await expect(page.locator("[data-delivery-cards] tbody tr")).toContainText("Bridge");
});
