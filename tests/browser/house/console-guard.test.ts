import { expect, test } from "@/tests/browser/support/test";

const policyBreaker = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'"><script>document.title = "ran";</script>`;

test.describe("an error nobody expected", () => {
  // These pass only if the guard makes them fail.
  test.fail();

  test("on the console fails the test", async ({ page }) => {
    await page.setContent("<script>console.error('broken')</script>");
    expect(page.isClosed()).toBe(false);
  });

  test("thrown in the page fails the test", async ({ page }) => {
    await page.setContent("<script>throw new Error('broken')</script>");
    expect(page.isClosed()).toBe(false);
  });

  test("that never came fails the test that expects it", async ({ page, expectConsoleError }) => {
    expectConsoleError(/broken/);
    await page.setContent("<p>whole</p>");
    expect(page.isClosed()).toBe(false);
  });

  test("about the security policy fails the test", async ({ page }) => {
    await page.setContent(policyBreaker);
    expect(page.isClosed()).toBe(false);
  });
});

test("an error that the test expects passes", async ({ page, expectConsoleError }) => {
  expectConsoleError(/Content Security Policy/);
  await page.setContent(policyBreaker);
  expect(await page.title()).toBe("");
});
