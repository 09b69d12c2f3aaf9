import { addCards } from "@/tests/browser/support/add-cards";
import { expect, test } from "@/tests/browser/support/test";
import { startSecondProcess } from "@/tests/browser/wall/support/second-process";
import { wallOf } from "@/tests/browser/wall/support/wall-of";

test("two people on two app processes see each other's moves at once", async ({
  page,
  browser,
  request,
  team,
}) => {
  test.slow();
  const added = await addCards(request, team, [{ title: "Tickets" }, { title: "Maps" }]);
  const [tickets = 0, maps = 0] = added.map(({ number }) => number);
  const second = await startSecondProcess();
  const context = await browser.newContext({ locale: "en-GB" });
  const here = wallOf(page, team);
  const there = wallOf(await context.newPage(), team);
  await here.open();
  await there.open(second.url);

  await here.drag(tickets, "Features");
  await expect(there.column("Features").locator(`[data-card="${tickets}"]`)).toBeVisible();
  await there.drag(maps, "Support");
  await expect(here.column("Support").locator(`[data-card="${maps}"]`)).toBeVisible();
  await there.drag(tickets, "Released lately");
  await expect(here.column("Released lately").locator(`[data-card="${tickets}"]`)).toBeVisible();
  await addCards(request, team, [{ title: "Tours" }]);
  await expect(here.column("Queue")).toContainText("Tours");
  await expect(there.column("Queue")).toContainText("Tours");
  await context.close();
  await second.stop();
});
