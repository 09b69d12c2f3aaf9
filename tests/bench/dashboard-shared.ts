import { setTimeout } from "node:timers/promises";
import { fillAccount } from "@/tests/browser/support/people";
import { freePort } from "@/tests/setup/free-port";
import { runWalltime } from "@/tests/setup/run-walltime";
import type { Bench } from "./bench-key";
import { createTeamWithCards, settleTables } from "./many-cards";
import { mediansInTurn } from "./measure";
import { withPage } from "./support/bench-browser";
import { fetchWhole } from "./support/fetch-whole";
import { slugOf } from "./support/slug-of";
import { createDatabase, onDatabase } from "./support/two-databases";

/** The same as `dashboardVsBlank` where everybody signs in, asked by somebody who is signed in. */
export const dashboardShared: Bench = {
  keys: ["dashboardVsBlankShared"],
  async run() {
    const databaseUrl = await createDatabase("bench_shared");
    const on = onDatabase(databaseUrl);
    const slug = await on(async () => {
      const made = await slugOf(await createTeamWithCards("Shared", 3_000));
      await settleTables();
      return made;
    });
    const PORT = String(await freePort());
    let said = "";
    const server = await runWalltime(
      { DATABASE_URL: databaseUrl, WALLTIME_ACCOUNTS: "on", PORT, WALLTIME_SECRET: "x".repeat(32) },
      (line) => {
        said += `${line}\n`;
      },
    );
    try {
      const firstOwner = /http\S+\/first-owner\?key=\S+/;
      // It is printed once the server is ready.
      for (let wait = 0; wait < 100 && !firstOwner.test(said); wait += 1) await setTimeout(100);
      const cookie = await signedIn(firstOwner.exec(said)?.[0] ?? "");
      const ask = (path: string, status = 200) =>
        fetchWhole(`${server.url}${path}`, status, { cookie });
      const [page = Number.NaN, items = Number.NaN, blank = Number.NaN] = await mediansInTurn(
        [
          { name: "page", run: () => ask(`/t/${slug}`) },
          { name: "items", run: () => ask(`/t/${slug}/items`) },
          { name: "blank", run: () => ask("/blank", 404) },
        ],
        { rounds: 101, warmUps: 30 },
      );
      return [
        {
          key: "dashboardVsBlankShared",
          value: (page + items) / blank,
          reach: { most: 4 },
          detail: `page ${page.toFixed(1)} ms, its items ${items.toFixed(1)} ms, blank page ${blank.toFixed(1)} ms, signed in`,
        },
      ];
    } finally {
      await server.stop();
    }
  },
};

/** The cookie of the first owner, who is made by the link that the start prints. */
function signedIn(link: string): Promise<string> {
  return withPage(async (page) => {
    await page.goto(link);
    await fillAccount(page, "Olga Owner", "olga@example.org");
    await page.getByRole("button", { name: "Become the owner" }).click();
    await page.getByRole("link", { name: "Your account, Olga Owner" }).waitFor();
    const cookies = await page.context().cookies();
    return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  });
}
