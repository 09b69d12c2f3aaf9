import { expect, test } from "vitest";
import { query } from "@/tests/integration/db/support/team-state";

/** The few tables that are not kept with a team; DECISIONS.md 1 lists them. */
const withoutTeam = [
  "teams",
  "users",
  "sessions",
  "accounts",
  "verifications",
  "passkeys",
  "rate_limits",
];

type Index = { table: string; index: string; first: string; columns: number };

test("the team's key comes first in every primary key and unique index", async () => {
  const indexes = await query<Index>(
    `select c.relname as table, i.indexrelid::regclass::text as index, a.attname as first,
            i.indnkeyatts as columns
     from pg_index i
     join pg_class c on c.oid = i.indrelid
     left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
     where c.relnamespace = 'public'::regnamespace and i.indisunique
       and c.relname <> '_prisma_migrations'`,
  );
  expect(indexes.length).toBeGreaterThan(10);
  const loose = indexes.filter(
    ({ table, first }) => first !== "team_id" && !withoutTeam.includes(table),
  );
  expect(loose).toEqual([]);
});

test("every table but the named ones refers to its team, and no reference leaves the team", async () => {
  const references = await query<{ table: string; first: string }>(
    `select c.relname as table, a.attname as first
     from pg_class c
     left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
     left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and c.relname <> '_prisma_migrations'`,
  );
  const loose = references.filter(
    ({ table, first }) => first !== "team_id" && !withoutTeam.includes(table),
  );
  expect(loose).toEqual([]);
});
