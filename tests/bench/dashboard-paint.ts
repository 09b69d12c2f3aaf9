import type { Bench } from "./bench-key";
import { createTeamWithCards, settleTables } from "./many-cards";
import { mediansOf } from "./measure";
import { benchServer } from "./support/bench-server";
import { lastPaintMs } from "./support/last-paint";
import { slugOf } from "./support/slug-of";

const few = 30;
const record = 3_238;
const many = 100_000;
const rounds = 7;

/** Something drawn of each of the three charts; dots or cells, whichever the first one has. */
const marks = ["path[data-mark]", "[data-chart=spread] a", "[data-chart=work-mix] path"];

/**
 * In a browser with an empty cache: navigation to the last painted mark of the dashboard's charts,
 * for as many cards as the published record has ÷ 30 cards, and 100,000 cards ÷ that.
 */
export const dashboardPaint: Bench = {
  keys: ["paintGrowth", "paint100k"],
  async run() {
    const server = await benchServer();
    const urls: string[] = [];
    for (const cards of [few, record, many]) {
      const teamId = await createTeamWithCards(`${cards} cards`, cards);
      urls.push(`${server}/t/${await slugOf(teamId)}`);
    }
    await settleTables();
    const [small = Number.NaN, middle = Number.NaN, large = Number.NaN] = await mediansOf(
      urls.map((url) => () => lastPaintMs(url, marks)),
      { rounds, warmUps: 2 },
    );
    const times = `${few} cards ${small.toFixed(0)} ms, ${record} cards ${middle.toFixed(0)} ms, ${many} cards ${large.toFixed(0)} ms`;
    return [
      { key: "paintGrowth", value: middle / small, reach: { most: 1.5 }, detail: times },
      { key: "paint100k", value: large / middle, reach: { most: 2 }, detail: times },
    ];
  },
};
