import { setTimeout } from "node:timers/promises";
import autocannon from "autocannon";
import type { Bench } from "./bench-key";
import { createTeamWithCards, settleTables } from "./many-cards";
import { median } from "./measure";
import { benchServer } from "./support/bench-server";
import { changeEverySecond } from "./support/change-every-second";
import { slugOf } from "./support/slug-of";

const connections = 64;
const teams = 4;
const rounds = 3;
const seconds = 8;

type Load = { perSecond: number; p99: number };

/**
 * 64 people looking at planning pages of teams with 3,000 cards each, of which one card changes every
 * second, ÷ the same number looking at a page that shows nothing: requests answered in a second, and
 * the wait of the unluckiest in a hundred.
 */
export const viewers: Bench = {
  keys: ["viewersVsBlank", "p99VsBlank"],
  async run() {
    const server = await benchServer();
    const slugs: string[] = [];
    for (let number = 1; number <= teams; number += 1) {
      slugs.push(await slugOf(await createTeamWithCards(`Viewers ${number}`, 3_000)));
    }
    await settleTables();
    const pages = slugs.map((slug) => `/t/${slug}`);
    const changing = changeEverySecond(server, slugs);
    const page: Load[] = [];
    const blank: Load[] = [];
    try {
      await load(server, pages, 200, 4);
      await load(server, ["/blank"], 404, 2);
      for (let round = 0; round < rounds; round += 1) {
        page.push(await load(server, pages, 200, seconds));
        blank.push(await load(server, ["/blank"], 404, seconds));
      }
    } finally {
      await changing.stop();
    }
    const of = (loads: Load[], key: keyof Load) => median(loads.map((one) => one[key]));
    return [
      {
        key: "viewersVsBlank",
        value: of(page, "perSecond") / of(blank, "perSecond"),
        reach: { least: 0.6 },
        detail: `${of(page, "perSecond").toFixed(0)} pages a second, blank ${of(blank, "perSecond").toFixed(0)}; ${changing.count()} changes meanwhile`,
      },
      {
        key: "p99VsBlank",
        value: of(page, "p99") / of(blank, "p99"),
        reach: { most: 2 },
        detail: `99 in 100 pages within ${of(page, "p99").toFixed(0)} ms, blank ${of(blank, "p99").toFixed(0)} ms`,
      },
    ];
  },
};

/** Asks for addresses in turn over 64 connections; throws where one answers otherwise. */
async function load(
  server: string,
  paths: string[],
  status: number,
  duration: number,
): Promise<Load> {
  const result = await autocannon({
    ...{ url: server, connections, duration },
    requests: paths.map((path) => ({ method: "GET" as const, path })),
    // Text is sent to browsers compressed.
    headers: { "accept-encoding": "gzip" },
  });
  const others = Object.entries(result.statusCodeStats ?? {}).filter(
    ([code]) => Number(code) !== status,
  );
  if (result.errors > 0 || others.length > 0) {
    throw new Error(`${result.errors} errors, other answers: ${JSON.stringify(others)}`);
  }
  await setTimeout(500);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}
