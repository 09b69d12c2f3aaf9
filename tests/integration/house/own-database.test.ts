import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

let client: Client;

beforeAll(async () => {
  client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});

afterAll(() => client.end());

async function only(query: string): Promise<unknown> {
  const { rows } = await client.query({ text: query, rowMode: "array" });
  return rows[0]?.[0];
}

test("a test file starts with a database of its own that nobody has written to", async () => {
  expect(await only("select current_database()")).toMatch(/^test_[0-9a-f]{32}$/);
  expect(await only("select count(*)::int from teams")).toBe(0);
});

test("the database has every migration and stores any text", async () => {
  expect(await only("select bool_and(finished_at is not null) from _prisma_migrations")).toBe(true);
  expect(await only("show server_encoding")).toBe("UTF8");
  expect(await only("select 'Zoë – 工作 🙂'")).toBe("Zoë – 工作 🙂");
});
