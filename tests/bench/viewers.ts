import type { Bench } from "./bench-key";
import { createTeamWithCards, settleTables } from "./many-cards";
import { benchServer } from "./support/bench-server";
import { slugOf } from "./support/slug-of";
import { viewersLoad } from "./support/viewers-load";

const teams = 4;

/** How a server to which nobody signs in stands 64 viewers of teams with 3,000 cards each. */
export const viewers: Bench = {
  keys: ["viewersVsBlank", "p99VsBlank"],
  async run() {
    const server = await benchServer();
    const slugs: string[] = [];
    for (let number = 1; number <= teams; number += 1) {
      slugs.push(await slugOf(await createTeamWithCards(`Viewers ${number}`, 3_000)));
    }
    await settleTables();
    const keys = { perSecond: "viewersVsBlank", p99: "p99VsBlank" };
    return viewersLoad({ server, changedAt: server, slugs, keys });
  },
};
