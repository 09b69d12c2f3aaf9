import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { localOwner } from "@/lib/cards/people/actor";
import { database } from "@/lib/db/client";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { clearTeamCache } from "@/lib/services/team/team-cache";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";
import { type Statement, watchSql } from "@/tests/integration/db/support/watch-sql";
import { takeLooseStatements } from "@/tests/setup/team-scope-guard";

test("the guard sees a query that a card's number alone narrows, whatever columns it reads", async () => {
  const { context } = await makeTeam();
  const card = await makeCard(context);
  await database().$queryRaw`
    select team_id, number from cards where number = ${card.number} order by team_id`;
  await database().card.findMany({ where: { number: card.number }, select: { teamId: true } });
  await database().$executeRaw`update cards set team_id = ${context.teamId} where number = 0`;
  expect(takeLooseStatements()).toEqual([
    expect.stringContaining("select team_id, number from cards"),
    expect.stringMatching(/^cards: SELECT "public"\."cards"\."team_id"/),
    expect.stringContaining("update cards set team_id"),
  ]);
  await database().card.findMany({ where: { teamId: context.teamId } });
  expect(takeLooseStatements()).toEqual([]);
});

/** In its own words, or through a fragment that takes the team's key. */
const namesTeam = /\bteam_id\b|\bwhere \$\{\w+\(teamId\b/;

test("every statement written in lib/db names team_id", async () => {
  const folder = path.join(repoRoot, "lib/db");
  const kept = await query<{ name: string }>(
    `select c.relname as name from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'team_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  );
  expect(kept.length).toBeGreaterThan(25);
  const names = kept.map(({ name }) => name).join("|");
  const table = new RegExp(`\\b(from|join|update|into)\\s+(${names})\\b`);
  const statements = readdirSync(folder).flatMap((file) => {
    const source = readFileSync(path.join(folder, file), "utf8");
    return [...source.matchAll(/(?:\$queryRaw|\$executeRaw|Prisma\.sql)(?:<[^`]*?>)?`([^`]*)`/g)]
      .map(([, text = ""]) => text)
      .filter((text) => table.test(text))
      .map((text) => `${file}: ${text}`);
  });
  expect(statements.length).toBeGreaterThan(15);
  expect(statements.filter((text) => !namesTeam.test(text))).toEqual([]);
});

describe("the SLA table of a team with 20,000 cards, among other teams", () => {
  type Plan = {
    "Node Type": string;
    "Index Name"?: string;
    "Relation Name"?: string;
    "Heap Fetches"?: number;
    Plans?: Plan[];
  };
  let teamId: number;

  beforeAll(async () => {
    const teams = [await makeTeam(), await makeTeam(), await makeTeam()];
    teamId = (teams[1] as (typeof teams)[number]).context.teamId;
    for (const { context } of teams) {
      await query(
        `insert into cards (team_id, number, title, type_id, size_id, committed_on, released_on,
                            cycle_days, excluded_reason)
         select $1, n, 'Card ' || n, 1 + n % 5, nullif(n % 6, 0), date '2024-01-01',
                date '2024-01-01' + n % 60, 1 + n % 60, case when n % 50 = 0 then 'left out' end
         from generate_series(1, 20000) n`,
        [context.teamId],
      );
    }
    // A row counts as settled once its commit is on disk, which the tests' server puts off, and a
    // page once no index points to a dead row of it, which vacuum may otherwise leave for later.
    await query("checkpoint");
    await vi.waitFor(
      async () => {
        await query("vacuum (analyze, index_cleanup on) cards");
        expect(
          await query(
            "select relallvisible from pg_class where relname = 'cards' and relallvisible = relpages",
          ),
        ).toHaveLength(1);
      },
      { timeout: 20_000, interval: 200 },
    );
  });

  function scansOf(plan: Plan): Plan[] {
    const own = plan["Relation Name"] === undefined && !plan["Index Name"] ? [] : [plan];
    return [...own, ...(plan.Plans ?? []).flatMap(scansOf)];
  }

  async function scansOfStatements(sent: Statement[], pattern: RegExp): Promise<Plan[]> {
    const plans: Plan[] = [];
    for (const { text, values } of sent.filter((one) => pattern.test(one.text))) {
      const [row] = await query<{ "QUERY PLAN": { Plan: Plan }[] }>(
        `explain (analyze, format json) ${text}`,
        values,
      );
      plans.push(...(row?.["QUERY PLAN"].flatMap(({ Plan }) => scansOf(Plan)) ?? []));
    }
    return plans;
  }

  test("of everything reads one index alone, and not a single row", async () => {
    const context = { actor: { ...localOwner, name: "Ada" }, teamId };
    const sent = await watchSql(() => loadSlaTable(context, "type", {}));
    const scans = await scansOfStatements(sent, /group by 1, 2, 3/);
    expect(scans).toMatchObject([
      {
        "Node Type": "Index Only Scan",
        "Index Name": "cards_histogram_idx",
        "Heap Fetches": 0,
      },
    ]);
  });

  test("of lead times reads an index of its own alone, for what it leaves out as well", async () => {
    const context = { actor: { ...localOwner, name: "Ada" }, teamId };
    clearTeamCache();
    const sent = await watchSql(() => loadSlaTable(context, "type", { measure: "lead" }));
    expect(await scansOfStatements(sent, /group by 1, 2, 3/)).toMatchObject([
      { "Node Type": "Index Only Scan", "Index Name": "cards_lead_histogram_idx" },
    ]);
    const leftOut = await scansOfStatements(sent, /noDays/);
    expect(leftOut.map((scan) => scan["Index Name"])).toEqual(["cards_lead_left_out_idx"]);
  });

  test("of one type reads that index alone too", async () => {
    const context = { actor: { ...localOwner, name: "Ada" }, teamId };
    const sent = await watchSql(() => loadSlaTable(context, "size", { type: ["Bug"] }));
    const scans = await scansOfStatements(sent, /group by 1, 2, 3/);
    expect(scans.map((scan) => scan["Index Name"])).toEqual(["cards_histogram_idx"]);
  });

  test("finds what it leaves out without reading what it counts", async () => {
    const context = { actor: { ...localOwner, name: "Ada" }, teamId };
    clearTeamCache();
    const sent = await watchSql(() => loadSlaTable(context, "type", {}));
    const scans = await scansOfStatements(sent, /noDays/);
    expect(scans.map((scan) => scan["Index Name"])).toEqual(scans.map(() => "cards_left_out_idx"));
    expect(scans.length).toBeGreaterThan(0);
  });
});
