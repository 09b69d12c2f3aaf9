import { addCards, readCard } from "@/tests/browser/support/add-cards";
import { expect, test } from "@/tests/browser/support/test";
import { wallOf } from "@/tests/browser/wall/support/wall-of";

test("a lost connection is told, and what happened meanwhile shows when it is back", async ({
  page,
  context,
  request,
  team,
  expectConsoleError,
}) => {
  expectConsoleError(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK/);
  const [card] = await addCards(request, team, [{ title: "Tickets" }]);
  const number = card?.number ?? 0;
  const wall = wallOf(page, team);
  await wall.open();
  const lost = page.getByText("The connection is lost");

  await context.setOffline(true);
  await expect(lost).toBeVisible();
  await wall.drag(number, "Support");
  await expect(wall.problem).toContainText("Walltime could not be reached");
  expect(await readCard(request, team, number)).toMatchObject({ committed: null });
  await request.post(`/api/v1/teams/${team.slug}/cards/${number}/commit`, {
    data: { stream: "Features" },
  });
  await context.setOffline(false);
  await expect(wall.column("Features").locator(`[data-card="${number}"]`)).toBeVisible();
  await expect(lost).toBeHidden();
});

test("a server that answers wrongly for a while is told and asked again", async ({
  page,
  request,
  team,
  expectConsoleError,
}) => {
  expectConsoleError(/502/);
  const [card] = await addCards(request, team, [{ title: "Tickets" }]);
  const number = card?.number ?? 0;
  const wall = wallOf(page, team);
  await page.route("**/events", (route) => route.fulfill({ status: 502, body: "Bad gateway" }));
  await wall.open();
  await expect(page.getByText("The connection is lost")).toBeVisible();
  await request.post(`/api/v1/teams/${team.slug}/cards/${number}/commit`);
  await page.unroute("**/events");
  await expect(wall.column("No stream").locator(`[data-card="${number}"]`)).toBeVisible();
  await expect(page.getByText("The connection is lost")).toBeHidden();
});

test("a move that lost a race is put right and says who was first", async ({
  page,
  request,
  team,
  expectConsoleError,
}) => {
  expectConsoleError(/409/);
  const added = await addCards(request, team, [{ title: "Tickets" }, { title: "Maps" }]);
  const [tickets = 0, maps = 0] = added.map(({ number }) => number);
  const wall = wallOf(page, team);
  await wall.open();
  await page.route(
    "**/wall/moves",
    async (route) => {
      await request.post(`/api/v1/teams/${team.slug}/cards/${tickets}/commit`, {
        data: { stream: "Support" },
      });
      await route.continue();
    },
    { times: 1 },
  );
  await wall.drag(tickets, "Features");
  await expect(wall.problem).toContainText(
    `Local owner changed card ${tickets} first: it is now in progress in Support. Your move was not made`,
  );
  await expect(wall.column("Support").locator(`[data-card="${tickets}"]`)).toBeVisible();
  await expect(wall.column("Features").locator("[data-card]")).toHaveCount(0);

  await wall.problem.getByRole("button", { name: "Close" }).click();
  await wall.lift(maps);
  const isHeardOf = page.waitForResponse(/\/wall\/changes/);
  await request.post(`/api/v1/teams/${team.slug}/cards/${tickets}/release`);
  await request.post(`/api/v1/teams/${team.slug}/cards/${maps}/block`);
  await isHeardOf;
  await wall.dropOn("Support");
  await expect(wall.problem).toContainText(`changed card ${maps} first: it is now in the queue`);
  await expect(wall.column("Queue").locator(`[data-card="${maps}"]`)).toContainText("Blocked");
  await expect(wall.column("Released lately").locator(`[data-card="${tickets}"]`)).toBeVisible();

  await wall.drag(maps, "Features");
  const told = /Committed today to Features: \d+ Maps/;
  await expect(wall.undoOf(told)).toBeVisible();
  await request.post(`/api/v1/teams/${team.slug}/cards/${maps}/release`);
  await wall.undoOf(told).click();
  await expect(
    page.getByText(
      `Local owner changed card ${maps} first: it is now released. The earlier move was not undone`,
    ),
  ).toBeVisible();
  expect((await readCard(request, team, maps)).committed).not.toBeNull();
});
