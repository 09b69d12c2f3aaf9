import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { readListQuery } from "@/lib/cards/lists/list-query";
import { localOwner } from "@/lib/cards/people/actor";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { editCard } from "@/lib/services/cards/edit-card";
import { exportCards } from "@/lib/services/cards/export-cards";
import { findCards } from "@/lib/services/cards/find-cards";
import { getCard } from "@/lib/services/cards/get-card";
import { listCards } from "@/lib/services/cards/list-cards";
import { loadCardList } from "@/lib/services/cards/load-card-list";
import { loadCardPage } from "@/lib/services/cards/load-card-page";
import { loadNameCounts } from "@/lib/services/cards/load-name-counts";
import { removeCard } from "@/lib/services/cards/remove-card";
import { loadCosts } from "@/lib/services/costs/load-costs";
import { loadDataQuality } from "@/lib/services/data-quality/load-data-quality";
import { listImports } from "@/lib/services/import/list-imports";
import { undoImport } from "@/lib/services/import/undo-import";
import { loadCommittedToDone } from "@/lib/services/planning/load-committed-to-done";
import { loadInProgress } from "@/lib/services/planning/load-in-progress";
import { loadItemsChartText } from "@/lib/services/planning/load-items-chart";
import { loadPlanningViews } from "@/lib/services/planning/load-planning-views";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { loadTeamFacts } from "@/lib/services/planning/load-team-facts";
import { loadWorkMix } from "@/lib/services/planning/load-work-mix";
import { changeCalendar } from "@/lib/services/settings/change-calendar";
import { loadAging } from "@/lib/services/stand-up/load-aging";
import { loadNotes } from "@/lib/services/stand-up/load-notes";
import { describeTeam } from "@/lib/services/team/describe-team";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { clearTeamCache } from "@/lib/services/team/team-cache";
import { loadWall, loadWallChanges } from "@/lib/services/wall/load-wall";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";
import { type Statement, watchSql } from "@/tests/integration/db/support/watch-sql";
import { importText } from "@/tests/integration/services/support/import-text";

const withoutTables =
  /^\s*(begin|commit|rollback|savepoint|release|set|select pg_notify|select 1)\b/i;
const ofTeamItself = /\b(update|from|into)\s+("public"\.)?"?teams\b/i;

describe("every statement that the services send", () => {
  let context: ServiceContext;
  let sent: Statement[];

  beforeAll(async () => {
    ({ context } = await makeTeam({ holidays: [{ day: "2026-01-01", name: "New Year" }] }));
    const api = { ...context, source: "api" as const };
    const filter = { type: ["Bug"], size: ["S", "none"], client: ["Acme"], asOf: "2026-05-10" };
    sent = await watchSql(async () => {
      await makeCard(context, {
        committed: "2026-05-04",
        released: "2026-05-08",
        stream: "Support",
      });
      await editCard({ ...api, idempotencyKey: "e" }, 1, { version: 1, released: null });
      const { id } = await importText(
        context,
        "Key,Title,Type,Size,Done\nA,One,Chore,Huge,2026-05-05",
      );
      await importText(context, "Key,Title,Done\nA,Two,2026-05-06");
      await undoImport(api, id as number, { evenIfEdited: true });
      await changeCalendar(api, { holidays: [{ day: "2026-05-05", name: "Off" }] });
      for (const asked of [{}, filter]) {
        clearTeamCache();
        await loadSlaTable(context, "type,size", asked);
        await loadCommittedToDone(context, asked);
        await loadWorkMix(context, "week", asked);
      }
      await loadItemsChartText(context, {}, { window: 20, view: null, by: "type" });
      await makeCard(context, { committed: "2026-05-11" });
      await makeCard(context, { prioritised: "2026-05-11" });
      await loadInProgress(context, filter);
      await loadAging(context, "type");
      await loadWall(context);
      await loadWallChanges(context, 0);
      await loadNotes(context, [1]);
      await loadCosts(context, { client: "Acme" });
      await loadDataQuality(context);
      await findCards(context, "card");
      await findCards(context, "#1");
      await loadTeamFacts(context);
      await loadNameCounts(context);
      await loadPlanningViews(context);
      await exportCards(context);
      await loadCardList(context, readListQuery(new URLSearchParams("q=card")));
      await loadCardPage(context, "1");
      await getCard(context, 1);
      await listCards(context, { afterNumber: 0, limit: 10 });
      await listImports(context);
      await describeTeam(await loadTeam(context));
      await removeCard(api, 1);
    });
  });

  test("binds the team's key", () => {
    const about = sent.filter(({ text }) => !withoutTables.test(text));
    expect(about.length).toBeGreaterThan(60);
    const loose = about.filter(({ values }) => !values.includes(context.teamId));
    expect(loose.map(({ text }) => text)).toEqual([]);
  });

  test("names the column that the team's rows are told apart by", () => {
    const loose = sent.filter(
      ({ text }) =>
        !withoutTables.test(text) && !ofTeamItself.test(text) && !/\bteam_id\b/.test(text),
    );
    expect(loose.map(({ text }) => text)).toEqual([]);
  });
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
