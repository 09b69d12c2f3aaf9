import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { expect, test } from "@/tests/browser/support/test";

const all = 100_000;
const clients = 10;

/** As another tool would export them: a tenth of the cards for each client. */
function csv(): Buffer {
  const lines = ["Title,Type,Size,Client,Committed,Released"];
  for (let index = 1; index <= all; index += 1) {
    const day = String(1 + (index % 28)).padStart(2, "0");
    lines.push(`Thing ${index},Bug,M,Client ${index % clients},2026-01-${day},2026-02-${day}`);
  }
  return Buffer.from(lines.join("\n"));
}

test("100,000 cards are listed, searched, sorted, and 10,000 changed as one with one undo", async ({
  page,
  team,
  request,
}) => {
  const api = `/api/v1/teams/${team.slug}`;
  const file = { name: "cards.csv", mimeType: "text/csv", buffer: csv() };
  const imported = await request.post(`${api}/imports`, { multipart: { file } });
  expect(imported.status()).toBe(200);

  await page.goto(`/t/${team.slug}/cards`);
  await expect(page.getByText("100,000 cards", { exact: true })).toBeVisible();
  const titles = page.locator("tbody td:nth-child(3) a");
  await expect(titles.first()).toHaveText("Thing 100000");
  await page.getByRole("link", { name: "Last" }).click();
  await expect(titles.last()).toHaveText("Thing 1");
  await page.getByLabel("Search cards").fill("thing 77123");
  await page.keyboard.press("Enter");
  await expect(titles).toHaveText(["Thing 77123"]);
  await page.getByLabel("Search cards").fill("thing");
  await page.keyboard.press("Enter");
  await expect(page.getByText("More than 10,000 cards found")).toBeVisible();
  await page.goto(`/t/${team.slug}/cards?sort=title`);
  await expect(titles.first()).toHaveText("Thing 1");

  await page.goto(`/t/${team.slug}/cards?client=Client+3`);
  await expect(page.getByText("10,000 cards found")).toBeVisible();
  const { revision } = await (await request.get(api)).json();
  await page.getByText("Change several cards at once").click();
  await page.getByLabel(/^All 10,000 cards that match/).check();
  await page.locator("select[name=type]").selectOption("Support");
  const bar = page.getByRole("progressbar", { name: "How much is done" });
  const seen = bar.waitFor();
  await page.getByRole("button", { name: "Change them" }).click();
  await seen;
  await expect(page.getByText("10,000 cards changed.")).toBeVisible();
  await expectInFront(page.getByRole("group", { name: "What was just done" }).last());
  const counted = async () => {
    const { rows } = await (await request.get(`${api}/sla`)).json();
    return rows.map(({ type, items }: { type: string; items: number }) => [type, items]);
  };
  expect((await (await request.get(api)).json()).revision).toBe(revision + 1);
  expect(await counted()).toEqual([
    ["Bug", 90_000],
    ["Support", 10_000],
  ]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone for 10,000 cards.")).toBeVisible();
  expect((await (await request.get(api)).json()).revision).toBe(revision + 2);
  expect(await counted()).toEqual([["Bug", all]]);
});
