import { localOwner } from "@/lib/cards/people/actor";
import { loadCommittedToDone } from "@/lib/services/planning/load-committed-to-done";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { loadWorkMix } from "@/lib/services/planning/load-work-mix";
import { createTeam } from "@/lib/services/team/create-team";
import { clearTeamCache } from "@/lib/services/team/team-cache";
import type { Bench } from "./bench-key";
import { createTeamWithCards, insertReleasedCards, settleTables } from "./many-cards";
import { mediansInTurn } from "./measure";
import { createDatabase, type OnDatabase, onDatabase } from "./support/two-databases";

const otherTeams = 300;
const otherCards = 1_000_000;

/**
 * The dashboard's server time for 3,000 cards with a million cards of 300 other teams in the
 * database ÷ in a database without them, both on one server and measured in turn.
 */
export const teamIsolation: Bench = {
  keys: ["teamIsolation"],
  async run() {
    const alone = onDatabase(await createDatabase("bench_alone"));
    const crowded = onDatabase(await createDatabase("bench_crowded"));
    const teamAlone = await alone(ownTeam);
    const teamAmongOthers = await crowded(ownTeam);
    await crowded(addOtherTeams);
    for (const on of [alone, crowded]) await on(settleTables);
    const [crowdedTime = Number.NaN, aloneTime = Number.NaN] = await mediansInTurn(
      [
        { name: "crowded", run: dashboardOf(crowded, teamAmongOthers) },
        { name: "alone", run: dashboardOf(alone, teamAlone) },
      ],
      { rounds: 61, warmUps: 10 },
    );
    return [
      {
        key: "teamIsolation",
        value: crowdedTime / aloneTime,
        reach: { most: 1.2 },
        detail: `crowded ${crowdedTime.toFixed(1)} ms, alone ${aloneTime.toFixed(1)} ms`,
      },
    ];
  },
};

const ownTeam = () => createTeamWithCards("Three thousand cards", 3_000);

async function addOtherTeams(): Promise<void> {
  const others: number[] = [];
  for (let index = 0; index < otherTeams; index += 1) {
    const name = `Other team ${index + 1}`;
    others.push((await createTeam({ actor: localOwner, source: "system" }, { name })).id);
  }
  await insertReleasedCards(others, Math.round(otherCards / otherTeams));
}

function dashboardOf(on: OnDatabase, teamId: number): () => Promise<unknown> {
  const context = { actor: localOwner, teamId };
  return () =>
    on(async () => {
      clearTeamCache();
      await loadSlaTable(context, "type", {});
      await loadSlaTable(context, "size", {});
      await loadSlaTable(context, "type,size", {});
      await loadCommittedToDone(context, {});
      await loadWorkMix(context, "month", {});
    });
}
