import { expect, test } from "@/tests/browser/support/test";

test("no page fetches a style sheet ahead that it does not use", async ({ page, team }) => {
  const base = `/t/${team.slug}`;
  for (const path of ["/", base, `${base}/wall`, `${base}/stand-up`, `${base}/cards`]) {
    await page.goto(path);
    const unused = await page.evaluate(() => {
      const hrefs = (selector: string) =>
        [...document.querySelectorAll<HTMLLinkElement>(selector)].map((link) => link.href);
      const used = new Set(hrefs("link[rel=stylesheet]"));
      return hrefs("link[rel=preload][as=style]").filter((href) => !used.has(href));
    });
    expect(unused, path).toEqual([]);
  }
});
