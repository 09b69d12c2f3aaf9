import type { Bench } from "./bench-key";
import { createTeamWithCards, settleTables } from "./many-cards";
import { mediansInTurn } from "./measure";
import { benchServer } from "./support/bench-server";
import { fetchWhole } from "./support/fetch-whole";
import { slugOf } from "./support/slug-of";

/**
 * Server time of the dashboard's page and the data of its charts, for 3,000 cards ÷ a page of the
 * same server that shows nothing of a team (the one for addresses that do not exist).
 */
export const dashboardVsBlank: Bench = {
  keys: ["dashboardVsBlank"],
  async run() {
    const server = await benchServer();
    const team = `${server}/t/${await slugOf(await createTeamWithCards("Dashboard", 3_000))}`;
    await settleTables();
    const [page = Number.NaN, items = Number.NaN, blank = Number.NaN] = await mediansInTurn(
      [
        { name: "page", run: () => fetchWhole(team) },
        { name: "items", run: () => fetchWhole(`${team}/items`) },
        { name: "blank", run: () => fetchWhole(`${server}/blank`, 404) },
      ],
      { rounds: 101, warmUps: 30 },
    );
    return [
      {
        key: "dashboardVsBlank",
        value: (page + items) / blank,
        reach: { most: 4 },
        detail: `page ${page.toFixed(1)} ms, its items ${items.toFixed(1)} ms, blank page ${blank.toFixed(1)} ms`,
      },
    ];
  },
};
