import type { Bench } from "./bench-key";
import { createTeamWithCards, settleTables } from "./many-cards";
import { mediansOf, millisecondsOf } from "./measure";
import { benchServer } from "./support/bench-server";
import { editClient } from "./support/edit-client";
import { fetchWhole } from "./support/fetch-whole";
import { slugOf } from "./support/slug-of";

/** Time of the planning page, its figures worked out after a change, with 100,000 cards ÷ with 10,000. */
export const tenfold: Bench = {
  keys: ["tenfold"],
  async run() {
    const server = await benchServer();
    const slugs = [
      await slugOf(await createTeamWithCards("Ten thousand", 10_000)),
      await slugOf(await createTeamWithCards("A hundred thousand", 100_000)),
    ];
    await settleTables();
    let change = 0;
    const afterChange = (slug: string) => async () => {
      change += 1;
      await editClient(`${server}/api/v1/teams/${slug}/cards/1`, `Client ${change}`);
      return millisecondsOf(() => fetchWhole(`${server}/t/${slug}`));
    };
    const [few = Number.NaN, many = Number.NaN] = await mediansOf(slugs.map(afterChange), {
      rounds: 21,
      warmUps: 5,
    });
    const detail = `${many.toFixed(0)} ms with 100,000 cards, ${few.toFixed(0)} ms with 10,000, after a change`;
    return [{ key: "tenfold", value: many / few, reach: { most: 3 }, detail }];
  },
};
