import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/browser/support/test";

/** Answers every question of the page; tells which were asked. */
function answerQuestions(page: Page): { asked: string[]; answer: boolean } {
  const questions = { asked: [] as string[], answer: false };
  page.on("dialog", (dialog) => {
    questions.asked.push(dialog.message());
    void (questions.answer ? dialog.accept() : dialog.dismiss());
  });
  return questions;
}

test("leaving a page with something unsaved is asked about, by links and by the command menu", async ({
  page,
  team,
}) => {
  const questions = answerQuestions(page);
  await page.goto(`/t/${team.slug}/settings/team`);
  const cards = page
    .getByRole("navigation", { name: "Pages of this team" })
    .getByRole("link", { name: "Cards" });
  await page.getByLabel("Name of the team").fill("Another name");
  await cards.click();
  expect(questions.asked).toEqual(["Leave this page? What you changed here is not saved."]);
  await expect(page).toHaveURL(`/t/${team.slug}/settings/team`);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search and commands" }).fill("wall");
  await page.keyboard.press("Enter");
  await expect.poll(() => questions.asked.length).toBe(2);
  await expect(page.getByLabel("Name of the team")).toHaveValue("Another name");
  questions.answer = true;
  await cards.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cards");
});

test("nothing is asked once it is saved, nor where what is typed is kept", async ({
  page,
  team,
}) => {
  const questions = answerQuestions(page);
  await page.goto(`/t/${team.slug}/settings/team`);
  await page.getByLabel("Name of the team").fill("Another name");
  await page.getByRole("button", { name: "Rename" }).click();
  await expect(page.getByRole("navigation", { name: "Breadcrumbs" })).toContainText("Another name");
  await page.getByRole("link", { name: "Add a card" }).first().click();
  await page.getByLabel("Title").fill("Half a ti");
  await page.getByRole("link", { name: "Wall", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wall");
  await page.goBack();
  await expect(page.getByLabel("Title")).toHaveValue("Half a ti");
  expect(questions.asked).toEqual([]);
});
