import { localOwner } from "@/lib/cards/people/actor";
import { database } from "@/lib/db/client";
import { loadRuleGrid } from "@/lib/services/evidence/load-rule-grid";
import type { Bench } from "./bench-key";
import { createTeamWithCards, settleTables } from "./many-cards";
import { median, mediansOf, millisecondsOf } from "./measure";
import { benchServer } from "./support/bench-server";
import { fetchWhole } from "./support/fetch-whole";
import { slugOf } from "./support/slug-of";

/**
 * The grid of 126 rules at 20,000 cards ÷ at 10,000, nothing remembered; and how much longer the
 * server takes to say that it is alive while one runs.
 */
export const ruleGrid: Bench = {
  keys: ["ruleGridGrowth", "ruleGridMs", "pingDuringGrid"],
  async run() {
    const teams = [
      await createTeamWithCards("Ten thousand cards", 10_000),
      await createTeamWithCards("Twenty thousand cards", 20_000),
    ] as const;
    await settleTables();
    const gridOf = (teamId: number) => async () => {
      await renew(teamId);
      const context = { actor: localOwner, teamId };
      return millisecondsOf(() => loadRuleGrid(context, {}, "type"));
    };
    const [few = Number.NaN, many = Number.NaN] = await mediansOf(teams.map(gridOf), {
      rounds: 3,
      warmUps: 1,
    });
    const { rest, during } = await pings(teams[0]);
    return [
      {
        key: "ruleGridGrowth",
        value: many / few,
        reach: { most: 2.3 },
        detail: `20,000 cards ${many.toFixed(0)} ms ÷ 10,000 cards ${few.toFixed(0)} ms`,
      },
      { key: "ruleGridMs", value: few, reach: null, detail: "126 rules at 10,000 cards" },
      {
        key: "pingDuringGrid",
        value: during / rest,
        reach: { most: 3 },
        detail: `${during.toFixed(1)} ms while a grid runs ÷ ${rest.toFixed(1)} ms at rest`,
      },
    ];
  },
};

/** Milliseconds that /health takes at rest and while the server works a grid out. */
async function pings(teamId: number): Promise<{ rest: number; during: number }> {
  const url = await benchServer();
  const slug = await slugOf(teamId);
  const ping = () => millisecondsOf(() => fetchWhole(`${url}/api/v1/health`));
  const rest: number[] = [];
  for (let round = 0; round < 40; round += 1) rest.push(await ping());
  const during: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await renew(teamId);
    let isRunning = true;
    // On a connection of its own: the pings have one that is kept open.
    const grid = fetch(`${url}/api/v1/teams/${slug}/rules`)
      .then((answer) => answer.arrayBuffer())
      .finally(() => {
        isRunning = false;
      });
    while (isRunning) during.push(await ping());
    await grid;
  }
  return { rest: median(rest.slice(10)), during: median(during) };
}

/** A new revision, as after any change: what was worked out before is worth nothing. */
async function renew(teamId: number): Promise<void> {
  await database().$executeRaw`update teams set revision = revision + 1 where id = ${teamId}`;
}
