import { database } from "@/lib/db/client";
import type { Bench } from "./bench-key";
import { createTeamWithCards, settleTables } from "./many-cards";
import { mediansOf, millisecondsOf } from "./measure";
import { benchServer } from "./support/bench-server";
import { fetchWhole } from "./support/fetch-whole";
import { slugOf } from "./support/slug-of";

const few = 1_000;
const many = 100_000;

/** What people ask the list for; a number in an address stands for the middle page. */
const lists = [
  ["first page", ""],
  ["middle page", "?page=middle"],
  ["search, few found", "?q=card+77"],
  ["search, all found", "?q=card"],
  ["sorted by title", "?sort=title"],
  ["sorted by commit day", "?sort=-committed"],
  ["sorted by days", "?sort=-days"],
  ["one type by release", "?type=Bug&sort=-released"],
] as const;

/**
 * The list of cards of a team of 100,000 ÷ of a team of 1,000: the server's time for the whole page,
 * over several searches, orders and pages, in turn, nothing remembered from an earlier one.
 */
export const listGrowth: Bench = {
  keys: ["listGrowth"],
  async run() {
    const teams = [
      await createTeamWithCards("A thousand cards", few),
      await createTeamWithCards("A hundred thousand cards", many),
    ] as const;
    await settleTables();
    const url = await benchServer();
    const slugs = await Promise.all(teams.map(slugOf));
    const times = await mediansOf(
      lists.flatMap(([, search]) =>
        slugs.map((slug, index) => async () => {
          await renew(teams[index] ?? 0);
          const page = Math.ceil((index === 0 ? few : many) / 100);
          const address = `${url}/t/${slug}/cards${search.replace("middle", String(page))}`;
          return millisecondsOf(() => fetchWhole(address));
        }),
      ),
      { rounds: 9, warmUps: 2 },
    );
    const ofFew = times.filter((_, index) => index % 2 === 0);
    const ofMany = times.filter((_, index) => index % 2 === 1);
    const worst = lists
      .map(([name], index) => ({ name, ratio: (ofMany[index] ?? NaN) / (ofFew[index] ?? NaN) }))
      .reduce((a, b) => (b.ratio > a.ratio ? b : a));
    return [
      {
        key: "listGrowth",
        value: sum(ofMany) / sum(ofFew),
        reach: { most: 2 },
        detail: `${lists.length} lists: ${sum(ofMany).toFixed(0)} ms of 100,000, ${sum(ofFew).toFixed(0)} ms of 1,000; most in ${worst.name}: ${worst.ratio.toFixed(2)}`,
      },
    ];
  },
};

/** A new revision, as after any change: what the server remembers of the team is worth nothing. */
async function renew(teamId: number): Promise<void> {
  await database().$executeRaw`update teams set revision = revision + 1 where id = ${teamId}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
