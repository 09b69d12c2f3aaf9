import { addCards, readCard } from "@/tests/browser/support/add-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";

test("two people save the same settings: both sides are shown, and what only one changed is kept", async ({
  page,
  context,
  team,
  request,
}) => {
  const settings = async () => (await request.get(`/api/v1/teams/${team.slug}`)).json();
  const other = await context.newPage();
  for (const one of [page, other]) await one.goto(`/t/${team.slug}/settings`);
  await page.getByLabel("SLA rule").fill("P85");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/^Saved\./)).toBeVisible();

  await other.getByLabel("SLA rule").fill("P50");
  await other.getByRole("combobox", { name: "Time zone" }).fill("Europe/Paris");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  const conflict = other.getByRole("alert", { name: "Somebody else saved these settings" });
  await expect(conflict.getByRole("group", { name: "SLA rule" })).toContainText("P85");
  await expect(conflict.getByRole("group", { name: "SLA rule" })).toContainText("P50");
  await expect(conflict.getByRole("group")).toHaveCount(1);
  await expectAccessible(other);
  expect((await settings()).rule).toBe("p85");
  await conflict.getByLabel("Stored now").check();
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByText(/^Saved\./)).toBeVisible();
  expect(await settings()).toMatchObject({ rule: "p85", timeZone: "Europe/Paris" });

  // One names a type, the other says its kind: both hold. A name that both gave is asked about.
  for (const one of [page, other]) await one.goto(`/t/${team.slug}/settings/lists`);
  const save = (one: typeof page) =>
    one.getByRole("button", { name: "Save types of work", exact: true }).click();
  await page.getByLabel("Name of Bug").fill("Defect");
  await save(page);
  await expect(page.getByLabel("Name of Defect")).toBeVisible();
  await other.getByLabel("Kind of Bug").selectOption("support");
  await save(other);
  await expect(other.getByLabel("Name of Defect")).toBeVisible();
  await expect(other.getByLabel("Kind of Defect")).toHaveValue("support");

  await page.getByLabel("Name of Defect").fill("Fault");
  await page.getByLabel("Kind of Defect").selectOption("support");
  await save(page);
  await expect(page.getByLabel("Name of Fault")).toBeVisible();
  await other.getByLabel("Name of Defect").fill("Error");
  await save(other);
  const named = other.getByRole("group", { name: "Name of “Defect”" });
  await expect(named).toContainText("Fault");
  await named.getByLabel("Yours").check();
  await save(other);
  await expect(other.getByLabel("Name of Error")).toBeVisible();
});

test("a merge is previewed, found in the history and undone from it", async ({
  page,
  team,
  request,
}) => {
  const days = { committed: "2026-03-02", released: "2026-03-06" };
  await addCards(request, team, [
    { title: "Map", ...days },
    { title: "Crash", type: "Bug", committed: "2026-03-02", released: "2026-03-31" },
  ]);
  await page.goto(`/t/${team.slug}/settings/lists`);
  const form = page.locator("form", { has: page.getByLabel("Remove this type") });
  await page.getByText("Merge or remove a type").click();
  await form.getByLabel("Remove this type").selectOption({ label: "Bug (1 card)" });
  await form.getByLabel("Move its cards to").selectOption({ label: "Feature" });
  await form.getByRole("button", { name: "Preview the figures" }).click();
  const preview = page.getByRole("status").filter({ hasText: "What saving would do" });
  await expect(preview).toContainText("1 card would get another type.");
  await expect(preview).toContainText(/SLA of Feature: .* → \d+ days\./);
  await expect(preview).toContainText(/Hidden work: \d+\.\d% → 0\.0% of the days in progress\./);
  expect(await readCard(request, team, 2)).toMatchObject({ type: "Bug" });
  await form.getByRole("button", { name: "Merge or remove" }).click();
  await expect(page.getByText("Merged.")).toBeVisible();

  await page.goto(`/t/${team.slug}/settings/team`);
  await page.getByRole("link", { name: "Full history, with filters and undo" }).click();
  await expect(page).toHaveURL(/\/history\?kind=settings$/);
  const entry = page.getByRole("listitem").filter({ hasText: "Type “Bug” removed" });
  await expect(entry).toContainText(/today \d\d:\d\d, settings, Local owner/);
  await expect(page.getByText("#1 Map")).toBeHidden();
  await page.getByRole("combobox", { name: "What was changed" }).selectOption("cards");
  await expect(page).toHaveURL(/kind=cards/);
  await page.getByRole("textbox", { name: "Number of a card" }).fill("2");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/card=2/);
  await expect(page.getByRole("listitem").filter({ hasText: "Crash" })).toHaveCount(2);
  await expectAccessible(page);

  const merged = page.getByRole("listitem").filter({ hasText: "from “Bug” to “Feature”" });
  await merged.getByRole("button", { name: /^Undo/ }).click();
  await expect(merged).toContainText("Undone since");
  expect(await readCard(request, team, 2)).toMatchObject({ type: "Bug" });
  const file = await request.get(
    (await page.getByRole("link", { name: "Export as CSV" }).getAttribute("href")) ?? "",
  );
  expect((await file.text()).trim().split("\r\n")).toHaveLength(4);
});

test("days are written, weeks begin and a team opens as somebody prefers", async ({
  page,
  team,
  request,
}) => {
  await addCards(request, team, [{ title: "Map", committed: "2026-03-02" }]);
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Preferences" }).click();
  await expect(page.getByRole("heading", { name: "Preferences" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("A team opens with").selectOption({ label: "Wall" });
  await page.getByLabel("Write days as").selectOption({ label: "May 3, 2026" });
  await page.getByLabel("Calendars begin with").selectOption({ label: "Sunday" });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByLabel("A team opens with")).toHaveValue("wall");

  await page.goto("/");
  await page.getByRole("link", { name: team.name }).click();
  await expect(page).toHaveURL(new RegExp(`/t/${team.slug}/wall$`));
  await page.goto(`/t/${team.slug}/cards/1`);
  await expect(page.getByText("Added").first()).toBeVisible();
  await page.goto(`/t/${team.slug}/history`);
  await page.goto(`/t/${team.slug}/settings`);
  await expect(page.getByRole("columnheader").first()).toHaveText("S");
  await page.getByText("Edit as text").click();
  await page.getByLabel("Days off, one a line").fill("2026-03-04 Move");
  await expect(page.getByRole("list", { name: "Holidays in 2026" })).toHaveText(/Mar 4, 2026/);
  // Files and programs are told days as ever.
  expect(await readCard(request, team, 1)).toMatchObject({ committed: "2026-03-02" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/^Saved\./)).toBeVisible();
  await page.goto(`/t/${team.slug}/history`);
  await expect(page.getByText("Holiday Mar 4, 2026 added", { exact: true })).toBeVisible();
  const api = await page.request.get(`/api/v1/teams/${team.slug}/history`);
  expect((await api.json()).changes[0].sentences).toEqual(["Holiday 4 Mar 2026 added"]);

  await page.goto("/preferences");
  await page.getByLabel("Colours").selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await page.reload();
  await expect(page.getByLabel("Colours")).toHaveValue("dark");
});
