import type { Page } from "@playwright/test";
import { appPages } from "@/tests/browser/support/app-pages";
import { inviteAs } from "@/tests/browser/support/people";
import { expect } from "@/tests/browser/support/test";

/** An address for each page, of the sample team and of what is made for it here. */
export async function addressesOf(
  page: Page,
  url: string,
  firstOwner: string,
): Promise<Map<string, string>> {
  const home = "/t/sample-team";
  const api = `${url}/api/v1${home.replace("/t/", "/teams/")}`;
  const made = async (path: string, options: object) => {
    const answer = await page.request.post(`${api}${path}`, options);
    expect(answer.status(), await answer.text()).toBeLessThan(300);
    return answer.json();
  };
  const file = {
    name: "cards.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Title,Type,Committed,Released\nOne,Feature,2026-05-04,2026-05-08\n"),
  };
  const imported = await made("/imports", { multipart: { file } });
  const shared = await made("/share-links", { data: { target: "planning" } });
  const embedded = await made("/share-links", {
    data: { target: "sla-table", origins: ["https://example.org"] },
  });
  const invitation = await inviteAs(page, `${url}${home}`, "viewer", "Vi");
  await page.goto(`${url}${home}/import`);
  await page.getByLabel(/^Drop a/).setInputFiles({ ...file, name: "more.csv" });
  const check = page.getByRole("button", { name: "Check the file" });
  if (await check.isVisible()) await check.click();
  await page.waitForURL(/\/import\/.+/);
  const special: Record<string, string> = {
    "/confirm-alerts/[link]": "/confirm-alerts/there-is-none",
    "/embed/[link]": embedded.address,
    "/first-owner": firstOwner,
    "/join/[link]": invitation,
    "/reset-password/[link]": "/reset-password/there-is-none",
    "/s/[link]": shared.address,
    "/t/[team]/[...missing]": `${home}/no-such-page`,
    "/t/[team]/cards/[number]": `${home}/cards/1`,
    "/t/[team]/data-quality/[point]": `${home}/data-quality/repeated`,
    "/t/[team]/deliveries/[id]": `${home}/deliveries/1`,
    "/t/[team]/import/[upload]": page.url(),
    "/t/[team]/import/past/[id]": `${home}/import/past/${imported.id}`,
  };
  const plain = appPages()
    .map((name) => [name, special[name] ?? name.replace("[team]", "sample-team")] as const)
    .filter(([, address]) => !address.includes("["));
  return new Map(plain);
}
