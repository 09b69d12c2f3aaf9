import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";

const script = path.join(repoRoot, "lib/launch/operations/citus.sql");

/** Stands in the place of Citus: says which tables it was asked to move. */
const citus = `
  create schema cluster;
  create table cluster.moved (name text primary key, by text, beside text);
  create function create_reference_table(relation regclass) returns void language sql as
    $$ insert into cluster.moved values (relation::text, null, null) $$;
  create function create_distributed_table(relation regclass, by text, colocate_with text default 'default')
    returns void language sql as $$ insert into cluster.moved values (relation::text, by, colocate_with) $$;`;

type Reference = { table: string; name: string; definition: string };

const references = () =>
  query<Reference>(
    `select conrelid::regclass::text as table, conname as name,
            pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' order by 1, 2`,
  );

describe("the statements for Citus, on a plain PostgreSQL", () => {
  let before: Reference[];

  beforeAll(async () => {
    before = await references();
    await query(citus);
    await query(readFileSync(script, "utf8"));
  });

  test("reach every table once: those of no team as a whole, all others by team", async () => {
    const tables = await query<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r'
         and relname <> '_prisma_migrations' order by 1`,
    );
    const document = readFileSync(script.replace("citus.sql", "CITUS.md"), "utf8");
    const moved = await query<{ name: string; by: string | null; beside: string | null }>(
      "select * from cluster.moved order by name",
    );
    expect(moved.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
    const copied = moved.filter(({ by }) => by !== "team_id").map(({ name }) => name);
    expect(copied).toContain("teams");
    // Each that is copied to every node is a choice that the document tells.
    expect(copied.filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
    expect(moved.filter(({ beside }) => beside === "default").map(({ name }) => name)).toEqual([
      "cards",
    ]);
  });

  test("put every reference back, but for the cascade of changed keys", async () => {
    expect(before.length).toBeGreaterThan(30);
    expect(await references()).toEqual(
      before.map((one) => ({
        ...one,
        definition: one.definition.replace(" ON UPDATE CASCADE", ""),
      })),
    );
  });

  test("leave a database that Walltime writes in", async () => {
    const { context } = await makeTeam();
    await makeCard(context, { committed: "2026-05-04", released: "2026-05-08" });
    const cards = await query("select 1 from cards where team_id = $1", [context.teamId]);
    expect(cards).toHaveLength(1);
  });
});
