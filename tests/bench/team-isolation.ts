import { database } from "@/lib/db/client";
import { localOwner } from "@/lib/db/write-team";
import { createTeam } from "@/lib/services/create-team";
import { loadCommittedToDone } from "@/lib/services/load-committed-to-done";
import { loadSlaTable } from "@/lib/services/load-sla-table";
import { loadWorkMix } from "@/lib/services/load-work-mix";
import { clearTeamCache } from "@/lib/services/team-cache";
import type { Bench } from "./bench-key";
import { createTeamWithCards, insertReleasedCards, settleTables } from "./many-cards";
import { mediansInTurn } from "./measure";

const otherTeams = 300;
const otherCards = 1_000_000;

/** The dashboard's server time for 3,000 cards with a million cards of 300 other teams ÷ without. */
export const teamIsolation: Bench = {
  keys: ["teamIsolation"],
  async run() {
    await database().$executeRawUnsafe("truncate cards cascade");
    const teamId = await createTeamWithCards("Three thousand cards", 3_000);
    await settleTables();
    const alone = await dashboardTime(teamId);
    const others: number[] = [];
    for (let index = 0; index < otherTeams; index += 1) {
      const name = `Other team ${index + 1}`;
      others.push((await createTeam({ actor: localOwner, source: "system" }, { name })).id);
    }
    await insertReleasedCards(others, Math.round(otherCards / otherTeams));
    await settleTables();
    const crowded = await dashboardTime(teamId);
    // Taken again without them, so that a machine that got slower or quicker in between shows.
    await database().$executeRaw`delete from cards where team_id = any(${others}::int[])`;
    await settleTables();
    const aloneAgain = await dashboardTime(teamId);
    const base = (alone + aloneAgain) / 2;
    return [
      {
        key: "teamIsolation",
        value: crowded / base,
        reach: { most: 1.2 },
        detail: `crowded ${crowded.toFixed(1)} ms, alone ${alone.toFixed(1)} and ${aloneAgain.toFixed(1)} ms`,
      },
    ];
  },
};

async function dashboardTime(teamId: number): Promise<number> {
  const context = { actor: localOwner, teamId };
  const [time] = await mediansInTurn(
    [
      {
        name: "dashboard",
        run: async () => {
          clearTeamCache();
          await loadSlaTable(context, "type", {});
          await loadSlaTable(context, "size", {});
          await loadSlaTable(context, "type,size", {});
          await loadCommittedToDone(context, {});
          await loadWorkMix(context, "month", {});
        },
      },
    ],
    { rounds: 41, warmUps: 8 },
  );
  if (time === undefined) throw new Error("Nothing was measured");
  return time;
}
