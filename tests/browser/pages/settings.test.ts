import { addCards, readCard } from "@/tests/browser/support/add-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { expect, test } from "@/tests/browser/support/test";

test("a holiday moves exactly the cards that it should, as its preview says", async ({
  page,
  team,
  request,
}) => {
  await addCards(request, team, [
    { title: "Over it", committed: "2026-03-02", released: "2026-03-06" },
    { title: "Before it", committed: "2026-03-02", released: "2026-03-03" },
  ]);
  await page.goto(`/t/${team.slug}/settings`);
  await page.getByText("Edit as text").click();
  await page.getByLabel("Days off, one a line").fill("2026-03-04 Move");
  await page.getByRole("button", { name: "Preview the figures" }).click();
  await expect(page.getByText("1 cycle time would change")).toBeVisible();
  expect(await readCard(request, team, 1)).toMatchObject({ cycleDays: 5 });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/of 1 card changed/)).toBeVisible();
  expect(await readCard(request, team, 1)).toMatchObject({ cycleDays: 4 });
  expect(await readCard(request, team, 2)).toMatchObject({ cycleDays: 2 });
  const toast = page.getByRole("group", { name: "What was just done" });
  await expectInFront(toast);
  await toast.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone.")).toBeVisible();
  expect(await readCard(request, team, 1)).toMatchObject({ cycleDays: 5 });
});

test("by keyboard, days off are named, added and removed in a list and a year at a glance", async ({
  page,
  team,
  request,
}) => {
  await request.patch(`/api/v1/teams/${team.slug}`, {
    data: { holidays: [{ day: "2026-12-25", name: "Christmas Day" }] },
  });
  await page.goto(`/t/${team.slug}/settings`);
  const list = page.getByRole("list", { name: "Holidays in 2026" });
  await expect(list).toHaveText("25 Dec 2026Christmas Day");
  const day = (name: string | RegExp) => page.getByRole("button", { name });
  await day(/^Friday 25 Dec 2026, holiday: Christmas Day/).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(day("Thursday 24 Dec 2026")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Its name")).toBeFocused();
  await page.keyboard.type("Christmas Eve");
  await page.keyboard.press("Enter");
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await day("Remove 25 Dec 2026, Christmas Day,").click();
  await expect(list).toHaveText("24 Dec 2026Christmas Eve");
  await expect(page.getByText("1 holiday in 2026.")).toBeVisible();
  await day("Show 2027").click();
  await expect(page.getByText("No holidays in 2027 yet.")).toBeVisible();

  await page.getByText("Edit as text").click();
  const text = page.getByLabel("Days off, one a line");
  await expect(text).toHaveValue("2026-12-24 Christmas Eve");
  await text.fill("2026-12-24 Christmas Eve\n2027-01-01 New Year");
  await expect(page.getByRole("list", { name: "Holidays in 2027" })).toHaveText(
    "1 Jan 2027New Year",
  );
  await page.keyboard.press("Escape");
  await expect(text).toBeHidden();
  await expect(page.locator("summary", { hasText: "Edit as text" })).toBeFocused();

  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved. No card’s cycle or lead time changed.")).toBeVisible();
  const holidays = async () =>
    (await (await request.get(`/api/v1/teams/${team.slug}`)).json()).holidays.map(
      (one: { day: string }) => one.day,
    );
  expect(await holidays()).toEqual(["2026-12-24", "2027-01-01"]);
  await page.getByRole("heading", { name: "Holidays" }).click();
  await page.keyboard.press("Control+z");
  await expect(list).toHaveText("25 Dec 2026Christmas Day");
  expect(await holidays()).toEqual(["2026-12-25"]);
});

test("holidays come from a region, from an iCalendar file and by hand", async ({ page, team }) => {
  await page.goto(`/t/${team.slug}/settings`);
  const list = page.getByLabel("Days off, one a line");
  await page.getByText("Edit as text").click();
  await page.getByText("Add holidays of a region").click();
  await page.getByLabel("Region").selectOption("England and Wales");
  await page.getByLabel("From year").fill("2026");
  await page.getByLabel("to year").fill("2026");
  await page.getByRole("button", { name: "Add to the list" }).first().click();
  await expect(list).toHaveValue(/2026-04-03 Good Friday/);
  await page.getByLabel("An .ics or CSV file").setInputFiles({
    name: "days.ics",
    mimeType: "text/calendar",
    buffer: Buffer.from(
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260720\r\nDTEND;VALUE=DATE:20260722\r\nSUMMARY:Summer\r\n  closing\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    ),
  });
  await page.getByRole("button", { name: "Add to the list" }).last().click();
  await expect(list).toHaveValue(/2026-07-20 Summer closing\n2026-07-21 Summer closing/);
  await page.getByLabel("An .ics or CSV file").setInputFiles({
    name: "days.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Day,Name\n2026-08-31,Late summer\nsoon,Unclear\n"),
  });
  await page.getByRole("button", { name: "Add to the list" }).last().click();
  await expect(list).toHaveValue(/2026-08-31 Late summer/);
  await expect(page.getByText(/1 day added .* Line 3 of the file could not be read/)).toBeVisible();
  await list.fill(`${await list.inputValue()}\nrubbish`);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/Line \d+ cannot be read/)).toBeVisible();
  await expect(list).toHaveValue(/rubbish$/);
});

test("types are renamed, added, reordered and merged", async ({ page, team, request }) => {
  await addCards(request, team, [{ title: "A bug", type: "Bug" }]);
  await page.goto(`/t/${team.slug}/settings/lists`);
  await page.getByLabel("Name of Bug").fill("Defect");
  await page.getByLabel("Place of Bug").fill("0");
  await page.getByLabel("A new one", { exact: true }).first().fill("Reports");
  await page.getByRole("button", { name: "Save types of work" }).click();
  await expect(page.getByLabel("Name of Reports")).toBeVisible();
  expect(await readCard(request, team, 1)).toMatchObject({ type: "Defect" });
  const { types } = await (await request.get(`/api/v1/teams/${team.slug}`)).json();
  expect(types[0].name).toBe("Defect");
  await page.getByText("Merge or remove a type").click();
  await page.getByLabel("Remove this type").selectOption({ label: "Defect (1 card)" });
  await page.getByRole("button", { name: "Merge or remove" }).first().click();
  await expect(page.getByText(/1 card has the type "Defect"/)).toBeVisible();
  await page.getByLabel("Move its cards to").first().selectOption("Reports");
  await page.getByRole("button", { name: "Merge or remove" }).first().click();
  await expect(page.getByLabel("Name of Defect")).toHaveCount(0);
  expect(await readCard(request, team, 1)).toMatchObject({ type: "Reports" });
  const merged = page.getByRole("group", { name: "What was just done" }).filter({
    hasText: "Merged.",
  });
  await merged.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByLabel("Name of Defect")).toBeVisible();
  expect(await readCard(request, team, 1)).toMatchObject({ type: "Defect" });
  await page.getByText("Merge or remove a size").click();
  await page.getByLabel("Remove this size").focus();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Remove this size")).toBeHidden();
  await expect(page.getByText("Merge or remove a size")).toBeFocused();
});

test("a client is renamed on all its cards", async ({ page, team, request }) => {
  await addCards(request, team, [{ title: "One", client: "Musuem" }]);
  await page.goto(`/t/${team.slug}/settings/lists`);
  await page.getByText("Musuem").click();
  await page.getByLabel(/^New name/).fill("Museum");
  await page.getByRole("button", { name: "Rename" }).click();
  await expect(page.getByText("Museum", { exact: true })).toBeVisible();
  expect(await readCard(request, team, 1)).toMatchObject({ client: "Museum" });
});

test("a team is renamed, archived, brought back and deleted by typing its name", async ({
  page,
  team,
  request,
}) => {
  const settings = `/t/${team.slug}/settings/team`;
  await page.goto(settings);
  await page.getByLabel("Name of the team").fill(`${team.name} renamed`);
  await page.getByRole("button", { name: "Rename" }).click();
  await expect(page.getByText(`The team is “${team.name} renamed” now.`)).toBeVisible();
  await page.getByRole("button", { name: "Archive the team" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await expect(page.getByText("Archived teams")).toBeVisible();
  await page.goto(settings);
  await page.getByRole("button", { name: "Put back into the list" }).click();
  await page.waitForURL((url) => url.pathname === `/t/${team.slug}`);
  await page.goto(settings);
  await page.getByLabel("Type the team’s name to delete it").fill("wrong");
  await page.getByRole("button", { name: "Delete the team" }).click();
  await expect(page.getByText(/exactly as it is/)).toBeVisible();
  await page.getByLabel("Type the team’s name to delete it").fill(`${team.name} renamed`);
  await page.getByRole("button", { name: "Delete the team" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  expect((await request.get(`/api/v1/teams/${team.slug}`)).status()).toBe(404);
});

test("settings have no faults that axe finds and fit a phone", async ({ page, team, request }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["", "/lists", "/team"]) {
    await page.goto(`/t/${team.slug}/settings${path}`);
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(360);
  }
  const days = { committed: "2026-03-02", released: "2026-03-09" };
  await addCards(request, team, [
    { title: "One", type: "Infrastructure", ...days },
    { title: "Two", type: "Infrastructure", ...days, released: "2026-03-30" },
  ]);
  await page.goto(`/t/${team.slug}/settings`);
  await page.getByLabel("Count in").selectOption("calendar");
  await page.getByRole("button", { name: "Preview the figures" }).click();
  await expect(page.getByText("2 cycle times would change")).toBeVisible();
  await expectAccessible(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("days are previewed and saved", async ({ page, team, request }) => {
    await addCards(request, team, [
      { title: "One", committed: "2026-03-02", released: "2026-03-09" },
    ]);
    await page.goto(`/t/${team.slug}/settings`);
    await page.getByLabel("Count in").selectOption("calendar");
    await page.getByRole("button", { name: "Preview the figures" }).click();
    await expect(page.getByText("1 cycle time would change")).toBeVisible();
    await expect(page.getByLabel("Count in")).toHaveValue("calendar");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page).toHaveURL(/changed=1/);
    await page.getByLabel("Another day off").fill("2026-03-04");
    await page.getByLabel("Its name").fill("Move");
    await page.getByRole("button", { name: "Add the day" }).click();
    await expect(page.getByRole("list", { name: "Holidays in 2026" })).toContainText("Move");
    expect(await readCard(request, team, 1)).toMatchObject({ cycleDays: 8 });
  });
});
