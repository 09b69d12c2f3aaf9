import { expect, type Page } from "@playwright/test";

/** Opens a page and waits until its frame hears keys. */
export async function openWithKeys(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator("button[aria-haspopup=dialog]", { hasText: "Find" })).toBeAttached();
}
