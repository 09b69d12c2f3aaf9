import { type Browser, expect, type Page } from "@playwright/test";

export const password = "correct horse battery";

/** Fills in who somebody is who gets an account. */
export async function fillAccount(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.locator('input[name="password"]').fill(password);
}

/** Invites somebody to a team and answers the link that they get. */
export async function inviteAs(
  page: Page,
  home: string,
  role: string,
  note: string,
): Promise<string> {
  await page.goto(`${home}/settings/members`);
  await page.getByLabel("As", { exact: true }).selectOption(role);
  await page.getByLabel("For whom").fill(note);
  await page.getByRole("button", { name: "Make the link" }).click();
  const shown = page.getByLabel("Invitation", { exact: true });
  await expect(shown).toHaveValue(/\/join\//);
  return shown.inputValue();
}

/** Somebody with a browser of their own who has opened an invitation. */
export async function newcomer(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: /^Join/ })).toBeVisible();
  return page;
}
