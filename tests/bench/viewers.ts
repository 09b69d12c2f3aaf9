import type { Bench } from "./bench-key";
import { createTeamWithCards, settleTables } from "./many-cards";
import { median } from "./measure";
import { benchServer } from "./support/bench-server";
import { changeEverySecond } from "./support/change-every-second";
import { type Load, loadOf } from "./support/load-of";
import { slugOf } from "./support/slug-of";

const connections = 64;
const teams = 4;
const rounds = 3;
const seconds = 8;

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
    const pages = slugs.map((slug) => `${server}/t/${slug}`);
    const lookAt = (urls: string[], seconds: number, status = 200) =>
      loadOf(urls, { connections, seconds, status });
    const changing = changeEverySecond(server, slugs);
    const page: Load[] = [];
    const blank: Load[] = [];
    try {
      await lookAt(pages, 4);
      await lookAt([`${server}/blank`], 2, 404);
      for (let round = 0; round < rounds; round += 1) {
        page.push(await lookAt(pages, seconds));
        blank.push(await lookAt([`${server}/blank`], seconds, 404));
      }
    } finally {
      await changing.stop();
    }
    const of = (loads: Load[], key: "perSecond" | "p99") => median(loads.map((one) => one[key]));
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
