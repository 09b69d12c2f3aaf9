import { gzipSync } from "node:zlib";
import type { Bench } from "./bench-key";
import { createTeamWithCards } from "./many-cards";
import { withPage } from "./support/bench-browser";
import { benchServer } from "./support/bench-server";
import { slugOf } from "./support/slug-of";

/** Gzipped JavaScript that a browser with an empty cache loads for the dashboard, charts included. */
export const dashboardClient: Bench = {
  keys: ["clientKb"],
  async run() {
    const server = await benchServer();
    const slug = await slugOf(await createTeamWithCards("Client", 3_000));
    const sizes = await withPage(async (page) => {
      const bodies: Promise<number>[] = [];
      page.on("response", (response) => {
        if (response.request().resourceType() !== "script") return;
        bodies.push(response.body().then((body) => gzipSync(body).length));
      });
      await page.goto(`${server}/t/${slug}`);
      await page.waitForSelector("path[data-mark]", { state: "attached" });
      await page.waitForLoadState("networkidle");
      return Promise.all(bodies);
    });
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return [
      {
        key: "clientKb",
        value: bytes / 1024,
        reach: { most: 350 },
        detail: `${sizes.length} files, each gzipped by itself`,
      },
    ];
  },
};
