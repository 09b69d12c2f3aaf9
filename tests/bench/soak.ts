import { setTimeout } from "node:timers/promises";
import { runWalltime } from "@/tests/setup/run-walltime";
import type { Bench } from "./bench-key";
import { databaseUrl } from "./database-url";
import { createTeamWithCards, settleTables } from "./many-cards";
import { median } from "./measure";
import { changeEverySecond } from "./support/change-every-second";
import { loadOf } from "./support/load-of";
import { slugOf } from "./support/slug-of";
import { treeMemoryMb } from "./support/tree-memory";

const warmUpS = 120;
const soakS = 600;

/**
 * How far the server's memory grows in ten minutes of viewers and changes, after two minutes to warm
 * up: the median of the last half minute less that of the first.
 */
export const soak: Bench = {
  keys: ["soakGrowthMb"],
  onlyWhenNamed: true,
  async run() {
    const slugs: string[] = [];
    for (let number = 1; number <= 4; number += 1) {
      slugs.push(await slugOf(await createTeamWithCards(`Soak ${number}`, 3_000)));
    }
    await settleTables();
    const server = await runWalltime({ DATABASE_URL: databaseUrl() }, (line) =>
      process.stderr.write(`${line}\n`),
    );
    const changing = changeEverySecond(server.url, slugs);
    try {
      const paths = ["", "/items", "/sla", "/stand-up", "/wall", "/cards"];
      const urls = slugs.flatMap((slug) => paths.map((path) => `${server.url}/t/${slug}${path}`));
      const viewing = loadOf(urls, { connections: 4, seconds: warmUpS + soakS });
      await setTimeout(warmUpS * 1_000);
      const first = await memoryOf(server.pid);
      await setTimeout((soakS - 70) * 1_000);
      const last = await memoryOf(server.pid);
      const { total } = await viewing;
      return [
        {
          key: "soakGrowthMb",
          value: last - first,
          reach: { most: 30 },
          detail: `${first.toFixed(0)} to ${last.toFixed(0)} MB over ${total} requests and ${changing.count()} changes`,
        },
      ];
    } finally {
      await changing.stop();
      await server.stop();
    }
  },
};

/** Megabytes of the server, the median of half a minute. */
async function memoryOf(pid: number): Promise<number> {
  const seen: number[] = [];
  for (let second = 0; second < 30; second += 1) {
    seen.push(await treeMemoryMb(pid));
    await setTimeout(1_000);
  }
  return median(seen);
}
