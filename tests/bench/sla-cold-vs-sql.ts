import { localOwner } from "@/lib/cards/people/actor";
import { database } from "@/lib/db/client";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { clearTeamCache } from "@/lib/services/team/team-cache";
import type { Bench } from "./bench-key";
import { createTeamWithCards, settleTables } from "./many-cards";
import { mediansInTurn } from "./measure";

const cards = 1_000_000;

/** The SLA table by type, all columns, nothing cached ÷ plain SQL on the same connection. */
export const slaColdVsSql: Bench = {
  keys: ["slaColdVsSql"],
  async run() {
    const teamId = await createTeamWithCards("A million cards", cards);
    await settleTables();
    const [service, sql] = await mediansInTurn(
      [
        {
          name: "service",
          run: async () => {
            clearTeamCache();
            const { total } = await loadSlaTable({ actor: localOwner, teamId }, "type", {});
            if (total.items !== cards) throw new Error(`${total.items} items instead of ${cards}`);
          },
        },
        { name: "sql", run: () => plainSql(teamId) },
      ],
      { rounds: 9, warmUps: 2 },
    );
    if (service === undefined || sql === undefined) throw new Error("Nothing was measured");
    return [
      {
        key: "slaColdVsSql",
        value: service / sql,
        reach: { most: 0.7 },
        detail: `service ${service.toFixed(0)} ms, SQL ${sql.toFixed(0)} ms, 1,000,000 cards`,
      },
    ];
  },
};

type TypeFigures = { typeId: number; items: number; mean: number; sd: number };

async function plainSql(teamId: number): Promise<void> {
  const figures = await database().$queryRaw<TypeFigures[]>`
    select type_id as "typeId", count(*)::int as items, avg(cycle_days::float8) as mean,
           stddev_samp(cycle_days::float8) as sd
    from cards
    where team_id = ${teamId} and released_on is not null and cycle_days is not null
      and excluded_reason is null and binned_at is null
    group by type_id`;
  await database().$queryRaw`
    select c.type_id, (count(*) filter (where c.cycle_days > s.sla))::float8 / count(*) as share
    from cards c
    join unnest(${figures.map((row) => row.typeId)}::int[],
                ${figures.map((row) => row.mean + row.sd)}::float8[]) as s (type_id, sla)
      on s.type_id = c.type_id
    where c.team_id = ${teamId} and c.released_on is not null and c.cycle_days is not null
      and c.excluded_reason is null and c.binned_at is null
    group by c.type_id`;
}
