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

/** Pages as they are, and as they were on days that somebody walks back through. */
const paths = [
  ...["", "/items", "/sla", "/stand-up", "/wall", "/cards", "/in-progress"],
  ...["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"].flatMap((day) => [
    `?asOf=${day}`,
    `/sla?asOf=${day}`,
  ]),
];

/**
 * How far the server's memory grows in ten minutes of viewers, live pages and changes, after two minutes
 * to warm up: the median of the last half minute less that of the first.
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
    const closed = new AbortController();
    try {
      const live = slugs.map((slug) =>
        listen(`${server.url}/api/v1/teams/${slug}/events`, closed.signal),
      );
      const urls = slugs.flatMap((slug) => paths.map((path) => `${server.url}/t/${slug}${path}`));
      const viewing = loadOf(urls, { connections: 4, seconds: warmUpS + soakS });
      await setTimeout(warmUpS * 1_000);
      const first = await memoryOf(server.pid);
      await setTimeout((soakS - 70) * 1_000);
      const last = await memoryOf(server.pid);
      const { total } = await viewing;
      closed.abort();
      const heard = (await Promise.all(live)).reduce((sum, count) => sum + count, 0);
      return [
        {
          key: "soakGrowthMb",
          value: last - first,
          reach: { most: 30 },
          detail: `${first.toFixed(0)} to ${last.toFixed(0)} MB over ${total} requests and ${changing.count()} changes, ${heard} heard`,
        },
      ];
    } finally {
      closed.abort();
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

/** Keeps a live page's stream open until it is closed; how many changes it was told. */
async function listen(url: string, signal: AbortSignal): Promise<number> {
  let heard = 0;
  try {
    const { body } = await fetch(url, { signal });
    const decoder = new TextDecoder();
    for await (const piece of body ?? []) {
      heard += decoder.decode(piece, { stream: true }).split("event: revision").length - 1;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return heard;
}
