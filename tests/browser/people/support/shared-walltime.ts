import type { Page } from "@playwright/test";
import { fillAccount } from "@/tests/browser/support/people";
import { expect } from "@/tests/browser/support/test";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { freePort } from "@/tests/setup/free-port";
import { runWalltime } from "@/tests/setup/run-walltime";

export type SharedWalltime = {
  url: string;
  /** The link that makes the first owner */
  link: string;
  /** All that it has written so far */
  said: () => string;
  stop: () => Promise<void>;
};

/** A Walltime of a test's own to which everybody signs in, under a name, as passkeys want it. */
export async function runShared(
  environmentFor: (url: string) => Promise<Record<string, string>> = async () => ({}),
): Promise<SharedWalltime> {
  const dataDir = temporaryFolder();
  const PORT = String(await freePort());
  const WALLTIME_URL = `http://localhost:${PORT}`;
  let said = "";
  const walltime = await runWalltime(
    {
      WALLTIME_DATA_DIR: dataDir,
      ...{ WALLTIME_ACCOUNTS: "on", PORT, WALLTIME_URL },
      ...(await environmentFor(WALLTIME_URL)),
    },
    (line) => {
      said += line;
    },
  );
  const firstOwner = /http\S+\/first-owner\?key=\S+/;
  await expect.poll(() => said).toMatch(firstOwner);
  const stop = async () => {
    await walltime.stop();
    removeFolder(dataDir);
  };
  return { url: walltime.url, link: firstOwner.exec(said)?.[0] ?? "", said: () => said, stop };
}

/** Makes the first owner by the printed link, with the sample team; ends on its planning page. */
export async function becomeOwner(page: Page, { link, url }: SharedWalltime): Promise<void> {
  await page.goto(link);
  await fillAccount(page, "Olga Owner", "olga@example.org");
  await page.getByRole("button", { name: "Become the owner" }).click();
  await page.getByRole("button", { name: "Load the sample team" }).click();
  await page.waitForURL(`${url}/t/sample-team`);
}
