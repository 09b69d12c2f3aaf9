import { Client } from "pg";
import { beforeAll, expect, test } from "vitest";
import { migrate } from "@/lib/launch/postgres/migrate.js";
import { findCards } from "@/lib/services/cards/find-cards";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import {
  ask,
  emptyDatabase,
  withDatabase,
} from "@/tests/integration/backup/support/other-database";

let databaseUrl: string;

/** A database in which its user may make tables but no extensions. */
beforeAll(async () => {
  const adminUrl = await emptyDatabase();
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query("create role plain login password 'plain'");
  await client.query("grant usage, create on schema public to plain");
  await client.end();
  const url = new URL(adminUrl);
  url.username = "plain";
  url.password = "plain";
  databaseUrl = url.href;
});

test("without the right to add pg_trgm the database is made all the same, and cards are found", async () => {
  await migrate({ databaseUrl });
  expect(await ask(databaseUrl, "select from pg_extension where extname = 'pg_trgm'")).toEqual([]);
  expect(await ask(databaseUrl, "select from pg_class where relname = 'cards_search_idx'")).toEqual(
    [],
  );
  await withDatabase(databaseUrl, async () => {
    const { context } = await makeTeam();
    await makeCard(context, { title: "Search by colour", client: "Acme" });
    await makeCard(context, { title: "Something else" });
    const found = await findCards(context, "COLOUR acme");
    expect(found.map(({ title }) => title)).toEqual(["Search by colour"]);
  });
});
