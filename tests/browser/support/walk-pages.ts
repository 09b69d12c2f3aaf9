import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";

/** Where somebody who has signed in sees another page. */
const ofSignedOut = /^\/(sign-in|forgot-password|first-owner)/;

/**
 * Opens every page as the member who is signed in at `page`, or signed out where that is how it is seen, in
 * two tabs at a time, and answers what `look` finds wrong with each, under the page's name.
 */
export async function walkPages(
  { browser, page, url }: { browser: Browser; page: Page; url: string },
  addresses: ReadonlyMap<string, string>,
  options: BrowserContextOptions,
  look: (tab: Page, address: string) => Promise<string[]>,
): Promise<string[]> {
  const signedOut = await browser.newContext(options);
  const storageState = await page.context().storageState();
  const member = await browser.newContext({ ...options, storageState });
  const left = [...addresses];
  const faults: string[] = [];
  const walk = async () => {
    const tabs = new Map<BrowserContext, Page>();
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [name, address] = next;
      const context = ofSignedOut.test(name) ? signedOut : member;
      const tab = tabs.get(context) ?? (await context.newPage());
      tabs.set(context, tab);
      const found = await look(tab, new URL(address, url).href);
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    for (const tab of tabs.values()) await tab.close();
  };
  await Promise.all([walk(), walk()]);
  return faults;
}
